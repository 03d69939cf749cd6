import { randomBytes } from 'node:crypto';
import type { Assessment } from '../../../shared/assessment/assessment.ts';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { OpenedClaim, Request, Response } from '../../../shared/bridge/contract.ts';
import type { DroppedForm, OwnForm, OwnFormRow } from '../../../shared/bridge/ownForm.ts';
import type { Claim, ClaimId } from '../../../shared/domain/claim.ts';
import { carryMapping } from '../../../shared/export/carryMapping.ts';
import { checkMapping } from '../../../shared/export/checkMapping.ts';
import { compareForms } from '../../../shared/export/compareForms.ts';
import type { Blocker } from '../../../shared/export/exportPlan.ts';
import type { FormMapping, MappedForm } from '../../../shared/export/formMapping.ts';
import { groupFields } from '../../../shared/export/groupFields.ts';
import { joinForms } from '../../../shared/export/joinForms.ts';
import { listSignatories } from '../../../shared/export/listSignatories.ts';
import { mapOwnForm, type OwnFormPaper } from '../../../shared/export/mapOwnForm.ts';
import type { InspectedForm } from '../../../shared/export/inspectedForm.ts';
import { takesRefused } from '../../../shared/export/takesRefused.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { isForm } from '../../../shared/packs/paper.ts';
import type { PicturedPages } from '../exports/createExportService.ts';
import { writeFolder } from '../exports/writeFolder.ts';
import type { RunJob } from '../jobs/createJobRunner.ts';
import { rejectWhatEndsAJob } from '../jobs/rejectWhatEndsAJob.ts';
import type { PackLibrary } from '../packs/createPackLibrary.ts';
import type { OutgoingFile, Ports } from '../ports.ts';
import { recordAccess } from '../store/accessLog.ts';
import { noteErasure } from '../store/eraseDeleted.ts';
import type { OpenWorkspace, UseWorkspace } from '../store/openWorkspace.ts';
import { ownFormRepository, type KeptForm } from './ownFormRepository.ts';

export interface OwnFormServiceParts {
  readonly use: UseWorkspace;
  readonly runJob: RunJob;
  readonly ports: Pick<Ports, 'clock' | 'newId' | 'dialogs'>;
  readonly packs: PackLibrary;
  readonly openClaim: (claimId: ClaimId) => OpenedClaim;
  /** Hears that what was removed could not be erased yet. */
  readonly noteUnerased: () => void;
}

/** Forms of authorities that the office mapped itself, and answer sheets for those that no program may fill. Every call throws locked while the workspace is not open, and notFound. */
export interface OwnFormService {
  /** Looks at a form in a job and holds it until it is kept, or another comes. Throws tooLarge. */
  inspect(bytes: Uint8Array): Promise<DroppedForm>;
  /** Lets go of what was inspected and not kept. */
  forgetDropped(): void;
  list(): readonly OwnFormRow[];
  open(formId: string): OwnForm;
  /** Keeps what was inspected; of a form that was refused its answer sheet. Throws invalidRequest for a damaged one. */
  keep(request: Request<'forms.keep'>): Promise<OwnForm>;
  /** Puts a newer edition in the place of a form. Throws invalidRequest for a damaged one, and for a refused one that would cost what is mapped. */
  renew(request: Request<'forms.renew'>): Promise<OwnForm>;
  save(request: Request<'forms.save'>): OwnForm;
  use(request: Request<'forms.use'>): OwnForm;
  pages(formId: string): Promise<PicturedPages>;
  preview(
    request: Request<'forms.preview'>,
  ): Promise<{ readonly pictured: PicturedPages; readonly blockers: readonly Blocker[] }>;
  /** Throws invalidRequest while something is left to do: no pack would take it. */
  handOver(formId: string): Promise<Response<'forms.handOver'>>;
  /** One of the files that are handed over. */
  readFile(formId: string, name: string): Promise<Uint8Array>;
  remove(formId: string): Promise<void>;
  /** The pack with the forms in use among its papers. */
  readonly joinTo: (pack: JurisdictionPack) => JurisdictionPack;
  /** The templates of the forms in use for these schemes, by paper. */
  readonly templatesFor: (jurisdiction: string, schemes: readonly string[]) => Promise<OwnTemplates>;
}

/** Templates that no pack's folder holds, by paper. */
export type OwnTemplates = Readonly<Record<string, Uint8Array>>;

/** The largest form; those of authorities have a few megabytes. */
const mostMegabytes = 50;
const bytesPerMegabyte = 1_000_000;

const paperOf = (formId: string) => `own${formId}`;
const kindOf = ({ form }: Pick<KeptForm, 'form'>): OwnFormRow['kind'] =>
  form.refusal === null ? 'acroForm' : 'answerSheet';
const toMapped = ({ formId, jurisdiction, scheme, mapping }: KeptForm): MappedForm => ({
  paper: paperOf(formId),
  jurisdiction,
  scheme,
  mapping,
});

export function createOwnFormService({
  use,
  runJob,
  ports,
  packs,
  openClaim,
  noteUnerased,
}: OwnFormServiceParts): OwnFormService {
  const { clock, newId, dialogs } = ports;
  let dropped: { readonly dropId: string; readonly form: InspectedForm; readonly bytes: Uint8Array } | undefined;

  const find = (formId: string): KeptForm => {
    const kept = ownFormRepository(use().database).find(formId);
    if (kept === undefined) throw new AppError('notFound', { what: 'form', id: formId });
    return kept;
  };

  const takeDropped = (dropId: string) => {
    if (dropped?.dropId !== dropId) throw new AppError('notFound', { what: 'form', id: dropId });
    if (dropped.form.refusal === 'damaged') throw new AppError('invalidRequest', { at: ['/dropId'] });
    return dropped;
  };

  const check = (kept: KeptForm): KeptForm['checked'] => {
    const pack = packs.get(kept.jurisdiction);
    return { packVersion: pack.manifest.version, issues: [...checkMapping(pack, toMapped(kept), kept.form)] };
  };
  /** Checked anew where the pack is another than the last time. */
  const issuesOf = (kept: KeptForm) =>
    packs.get(kept.jurisdiction).manifest.version === kept.checked.packVersion
      ? kept.checked.issues
      : check(kept).issues;
  const isInUse = (kept: KeptForm) => kept.wanted && issuesOf(kept).length === 0;

  const rowOf = (kept: KeptForm): OwnFormRow => ({
    formId: kept.formId,
    jurisdiction: kept.jurisdiction,
    scheme: kept.scheme,
    kind: kindOf(kept),
    title: kept.mapping.title,
    sha256: kept.form.sha256,
    addedAt: kept.addedAt,
    editionAt: kept.editionAt,
    issueCount: issuesOf(kept).length,
    inUse: isInUse(kept),
  });

  const signatoriesOf = ({ jurisdiction, scheme }: KeptForm): OwnForm['signatories'] => {
    const signing = listSignatories(packs.get(jurisdiction), scheme);
    return [...new Set(signing.map(({ name }) => name))].map(name => {
      const roles = signing.filter(signatory => signatory.name === name).map(({ role }) => role);
      return { name, roles: [...new Map(roles.map(role => [role.ru, role])).values()] };
    });
  };

  const show = (kept: KeptForm): OwnForm => {
    const { form, mapping, former } = kept;
    const { added, removed, moved, changed } = compareForms(former?.form ?? form, form);
    return {
      ...rowOf(kept),
      paper: paperOf(kept.formId),
      form,
      fields: [...groupFields(form)],
      mapping,
      issues: [...issuesOf(kept)],
      changes:
        former === null
          ? null
          : {
              sha256: former.form.sha256,
              editionAt: former.editionAt,
              added: [...added],
              removed: [...removed],
              moved: [...moved],
              changed: [...changed],
            },
      signatories: signatoriesOf(kept),
    };
  };

  /**
   * Checks a form, keeps it as it is now and says what is left to do; what is incomplete is used no more. Where it takes the place of
   * another edition, the key of that one is to be erased.
   */
  const put = (workspace: OpenWorkspace, changed: KeptForm, takesPlace = false): OwnForm => {
    const { database, actor } = workspace;
    const checked = check(changed);
    const kept = { ...changed, checked, wanted: changed.wanted && checked.issues.length === 0 };
    database
      .transaction(() => {
        ownFormRepository(database).put(kept, clock.now());
        recordAccess(database, { at: clock.now(), actor, action: 'forms.save', details: { form: kept.formId } });
        if (takesPlace) noteErasure(database);
      })
      .immediate();
    return show(kept);
  };

  /** Seals a template; gives the name and the key that its row keeps. Throws locked where the workspace was locked meanwhile. */
  const seal = async (workspace: OpenWorkspace, bytes: Uint8Array): Promise<Pick<KeptForm, 'file' | 'key'>> => {
    const file = randomBytes(16).toString('hex');
    const key = await workspace.exports.write(file, bytes);
    if (use() !== workspace) throw new AppError('locked', {});
    return { file, key };
  };

  /** Removes a template. Its key may still stand in free pages, and in the log of the last writes. */
  const forget = async ({ exports, erase }: OpenWorkspace, file: string): Promise<void> => {
    await exports.remove(file);
    await erase().catch(noteUnerased);
  };

  const readTemplate = ({ file, key }: KeptForm) => use().exports.read(file, key);
  const paperOfKept = (kept: KeptForm): OwnFormPaper =>
    mapOwnForm(packs.get(kept.jurisdiction), toMapped(kept), kept.form);
  const formsInUse = (jurisdiction: string): readonly KeptForm[] =>
    ownFormRepository(use().database)
      .all()
      .filter(kept => kept.jurisdiction === jurisdiction && isInUse(kept));

  const outgoing = async (kept: KeptForm): Promise<readonly OutgoingFile[]> => {
    if (issuesOf(kept).length > 0) throw new AppError('invalidRequest', { at: ['/formId'] });
    const paper = paperOfKept(kept);
    const written = { name: `${paper.id}.json`, bytes: Buffer.from(`${JSON.stringify(paper, null, 2)}\n`) };
    return isForm(paper) ? [written, { name: paper.template, bytes: await readTemplate(kept) }] : [written];
  };

  const pictured = ({ pdf, pages }: { readonly pdf: Uint8Array; readonly pages: PicturedPages['pages'] }) => ({
    pages,
    picture: (page: number) => runJob('drawPage', { pdf, page }).catch(rejectWhatEndsAJob),
  });

  const answersOf = (kept: KeptForm, claimId: ClaimId): { readonly claim: Claim; readonly assessment: Assessment } => {
    const { claim, assessment } = openClaim(claimId);
    if (claim.jurisdiction !== kept.jurisdiction) throw new AppError('invalidRequest', { at: ['/claimId'] });
    return { claim, assessment };
  };

  return {
    async inspect(bytes) {
      const workspace = use();
      const megabytes = Math.ceil(bytes.length / bytesPerMegabyte);
      if (megabytes > mostMegabytes) throw new AppError('tooLarge', { megabytes, limit: mostMegabytes });
      const form = await runJob('inspectForm', { bytes }).catch(rejectWhatEndsAJob);
      if (use() !== workspace) throw new AppError('locked', {});
      dropped = { dropId: newId(), form, bytes };
      return { dropId: dropped.dropId, form };
    },

    forgetDropped() {
      dropped = undefined;
    },

    list: () => ownFormRepository(use().database).all().map(rowOf),

    open: formId => show(find(formId)),

    async keep({ dropId, jurisdiction, scheme, title }) {
      const workspace = use();
      const { form, bytes } = takeDropped(dropId);
      const same = ownFormRepository(workspace.database)
        .all()
        .find(kept => kept.scheme === scheme && kept.jurisdiction === jurisdiction && kept.form.sha256 === form.sha256);
      if (same !== undefined) return show(same);
      if (!packs.get(jurisdiction).schemes.some(({ id }) => id === scheme)) {
        throw new AppError('invalidRequest', { at: ['/scheme'] });
      }
      const sealed = await seal(workspace, bytes);
      const mapping: FormMapping = { title, signatories: [], fields: [], rows: [] };
      const now = clock.now();
      return put(workspace, {
        formId: newId(),
        jurisdiction,
        scheme,
        ...sealed,
        addedAt: now,
        editionAt: now,
        form,
        mapping,
        wanted: false,
        checked: { packVersion: '', issues: [] },
        former: null,
      });
    },

    async renew({ formId, dropId }) {
      const workspace = use();
      const { form, bytes } = takeDropped(dropId);
      const before = find(formId);
      if (before.form.sha256 === form.sha256) return show(before);
      if (form.refusal !== null && !takesRefused(before.form, before.mapping)) {
        throw new AppError('invalidRequest', { at: ['/dropId'] });
      }
      const sealed = await seal(workspace, bytes);
      const renewed = put(
        workspace,
        {
          ...before,
          ...sealed,
          form,
          editionAt: clock.now(),
          mapping: carryMapping(before.mapping, before.form, form),
          // Looked at before it is used: an equal field may ask for something else now.
          wanted: false,
          former: { form: before.form, editionAt: before.editionAt },
        },
        true,
      );
      await forget(workspace, before.file);
      return renewed;
    },

    save: ({ formId, mapping }) => put(use(), { ...find(formId), mapping }),

    use: ({ formId, inUse }) => put(use(), { ...find(formId), wanted: inUse }),

    async pages(formId) {
      const bytes = await readTemplate(find(formId));
      return pictured(await runJob('showEvidence', { mediaType: 'application/pdf', bytes }).catch(rejectWhatEndsAJob));
    },

    async preview({ formId, mapping, claimId, language }) {
      const kept = { ...find(formId), mapping };
      const filledWith = claimId === null ? null : answersOf(kept, claimId);
      const template = await readTemplate(kept);
      const plain = packs.get(kept.jurisdiction);
      const paper = paperOfKept(kept);
      const pack = joinForms(plain, [paper]);
      const { blockers, ...shown } = await runJob('showForm', { pack, paper, template, filledWith, language }).catch(
        rejectWhatEndsAJob,
      );
      return { pictured: pictured(shown), blockers };
    },

    async handOver(formId) {
      const kept = find(formId);
      const files = await outgoing(kept);
      const note = () => {
        const { database, actor } = use();
        recordAccess(database, { at: clock.now(), actor, action: 'forms.handOver', details: { form: formId } });
      };
      if (dialogs.chooseFolder === undefined) {
        note();
        return { how: 'download', names: files.map(({ name }) => name) };
      }
      const folder = await dialogs.chooseFolder('export');
      if (folder === undefined) return { how: 'cancelled' };
      note();
      await writeFolder(folder, paperOf(formId), files);
      return { how: 'saved' };
    },

    async readFile(formId, name) {
      const file = (await outgoing(find(formId))).find(one => one.name === name);
      if (file === undefined) throw new AppError('notFound', { what: 'file', id: formId });
      return file.bytes;
    },

    async remove(formId) {
      const workspace = use();
      const { database, actor } = workspace;
      const { file } = find(formId);
      database
        .transaction(() => {
          ownFormRepository(database).remove(formId);
          recordAccess(database, { at: clock.now(), actor, action: 'forms.remove', details: { form: formId } });
          noteErasure(database);
        })
        .immediate();
      await forget(workspace, file);
    },

    joinTo: pack => joinForms(pack, formsInUse(pack.manifest.jurisdiction).map(paperOfKept)),

    async templatesFor(jurisdiction, schemes) {
      const templates: Record<string, Uint8Array> = {};
      for (const kept of formsInUse(jurisdiction)) {
        if (kindOf(kept) === 'answerSheet' || !schemes.includes(kept.scheme)) continue;
        templates[paperOf(kept.formId)] = await readTemplate(kept);
      }
      return templates;
    },
  };
}
