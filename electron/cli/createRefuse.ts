import { exitStatus, type ExitStatus, type Surroundings } from './command.ts';

/** Says why what was typed cannot be taken. */
export const createRefuse =
  ({ warn }: Pick<Surroundings, 'warn'>) =>
  (sentence: string): ExitStatus => {
    warn(sentence);
    return exitStatus.badInput;
  };
