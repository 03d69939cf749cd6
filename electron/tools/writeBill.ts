import { createHash } from 'node:crypto';
import type { ShippedPart } from './listShipped.ts';

interface Product {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

const isExpression = (license: string): boolean => /\s/.test(license);

const licencesOf = (license: string) => [
  isExpression(license) ? { expression: license } : { license: { id: license } },
];

/** The address of an npm package in the form that bills of materials share. */
const packageUrl = (name: string, version: string): string =>
  `pkg:npm/${name.replace(/^@/, '%40')}@${encodeURIComponent(version)}`;

function componentOf({ name, version, license, integrity, contains }: ShippedPart): object {
  const [, sha512] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  return {
    type: name === 'electron' ? 'framework' : 'library',
    ...(version === undefined ? {} : { 'bom-ref': `${name}@${version}`, version, purl: packageUrl(name, version) }),
    name,
    licenses: licencesOf(license),
    ...(sha512 === undefined
      ? {}
      : { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }),
    ...(contains.length === 0 ? {} : { components: contains.map(componentOf) }),
  };
}

/** A UUID that follows from the content, so that the same build has the same bill to the last byte. */
function serialNumberOf(content: string): string {
  const bytes = createHash('sha256').update(content).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')}`;
}

const ref = ({ name, version }: ShippedPart): string => `${name}@${version}`;

/** Writes the bill of materials, as CycloneDX 1.6 has it. It says of which compiled modules not every part is known. */
export function writeBill({ name, version, license }: Product, parts: readonly ShippedPart[]): string {
  const components = parts.map(componentOf);
  const content = {
    metadata: {
      component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version, licenses: licencesOf(license) },
    },
    components,
    dependencies: [{ ref: `${name}@${version}`, dependsOn: parts.map(ref) }],
    compositions: [{ aggregate: 'incomplete', assemblies: parts.filter(({ isBinary }) => isBinary).map(ref) }],
  };
  const serialNumber = serialNumberOf(JSON.stringify(content));
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, version: 1, ...content }, null, 2)}\n`;
}
