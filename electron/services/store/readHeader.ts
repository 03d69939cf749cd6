import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../shared/bridge/appError.ts';
import { longestHeader, parseHeader, type Header } from '../vault/header.ts';
import { hasCode } from './hasCode.ts';

/** Reads a header file. Throws storeDamaged where it is missing, is none or is longer than any of ours, and storeFromNewerApp. */
export async function readHeader(file: string): Promise<Header> {
  try {
    const found = await stat(file);
    if (!found.isFile() || found.size > longestHeader) throw new AppError('storeDamaged', { part: 'header' });
    return parseHeader(await readFile(file, 'utf8'));
  } catch (cause) {
    throw hasCode(cause, ['ENOENT']) ? new AppError('storeDamaged', { part: 'header' }) : cause;
  }
}
