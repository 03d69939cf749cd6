import { strict } from './strict.ts';

interface OpenDialogReply {
  readonly canceled: boolean;
  readonly filePaths: readonly string[];
}

let nextReply: OpenDialogReply | undefined;

/** What the person will do in the next folder dialog: choose a folder, or cancel (null). */
export function answerNextDialog(folder: string | null): void {
  nextReply = folder === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [folder] };
}

export const dialog = strict('dialog', {
  async showOpenDialog(_window: unknown, _options: object): Promise<OpenDialogReply> {
    const reply = nextReply;
    nextReply = undefined;
    if (reply === undefined) throw new Error('no test answered this dialog');
    return reply;
  },
});
