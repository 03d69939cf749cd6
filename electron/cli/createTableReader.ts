import { parse, type Parser } from 'csv-parse';

/** Reads the rows of a table; `readable` stands before it and stops where nothing more can be read. */
interface TableReader {
  readonly readable: (chunks: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>;
  readonly parser: Parser;
}

/** Of one row: longer ones are taken for a quotation mark that nobody closed. */
const mostBytesOfRow = 1_000_000;

/**
 * A quotation mark inside a cell is a sign like any other; one that opens a cell and is not closed hides all that follows: that is told
 * once, with the row in which it opens, and ends the reading.
 */
export function createTableReader(delimiter: string, onUnreadable: (row: number) => void): TableReader {
  let lastRead = 0;
  let isUnreadable = false;
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: mostBytesOfRow,
    on_record: (record: string[], { lines }) => {
      lastRead = lines;
      return record;
    },
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  parser.on('skip', () => {
    if (!isUnreadable) onUnreadable(lastRead + 1);
    isUnreadable = true;
  });
  return {
    parser,
    // What nobody can read is not gathered in memory either.
    async *readable(chunks) {
      for await (const chunk of chunks) {
        if (isUnreadable) return;
        yield chunk;
      }
    },
  };
}
