/** The header of an upload that opens its file. */
export const uploadPasswordHeader = 'x-file-password';

/** Headers carry Latin letters only. */
export const uploadPasswordHeaders = (password: string | undefined): Record<string, string> =>
  password === undefined ? {} : { [uploadPasswordHeader]: encodeURIComponent(password) };

/** The password of an upload; undefined where it has none, or one that is not written as it should be. */
export function readUploadPassword(headers: { get(name: string): string | null }): string | undefined {
  try {
    return decodeURIComponent(headers.get(uploadPasswordHeader) ?? '') || undefined;
  } catch {
    return undefined; // a percent sign that encodes nothing: none of ours
  }
}
