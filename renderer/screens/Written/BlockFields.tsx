import { inLanguage } from '../../../shared/domain/language.ts';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText } from '../../components/PackText.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import type { BlockBox, LawyerBlock } from './lawyerBlocks.ts';
import { longest, type BlockIssue } from './useBlocks.ts';
import styles from './Written.module.css';

interface BlockFieldsProps {
  readonly block: LawyerBlock;
  readonly textOf: (box: BlockBox) => string;
  readonly issueOf: (box: BlockBox) => BlockIssue | undefined;
  readonly onText: (box: BlockBox, text: string) => void;
  readonly onLeave: () => void;
}

/** One part of a paper that is written from the record: what to write, the text, and where it stands there. */
export function BlockFields({ block, textOf, issueOf, onText, onLeave }: BlockFieldsProps) {
  const t = useWords();
  const language = useLanguage();
  const title = inLanguage(block.title, language);
  const cites = [...(block.required?.cites ?? []), ...(block.cites ?? [])];
  const field = (box: BlockBox) => {
    const issue = issueOf(box);
    return {
      id: box === 'text' ? block.id : `${block.id}-${box}`,
      value: textOf(box),
      error: issue && t('issue.tooLong', { count: issue.by }),
      onChange: (text: string) => onText(box, text),
      onBlur: onLeave,
    };
  };
  return (
    <section aria-label={title.text} className={styles.block}>
      <TextArea
        {...field('text')}
        label={title.text}
        {...(title.language !== language && { lang: title.language })}
        hint={<PackText text={block.prompt} />}
        optional={block.required === undefined}
        rows={8}
        limit={longest.text}
      />
      <div className={styles.place}>
        <TextField {...field('file')} width="short" label={t('written.file')} optional />
        <TextField {...field('page')} width="short" label={t('written.page')} optional />
      </div>
      {cites.length > 0 && (
        <Details summary={t('written.why')}>
          <Citations cites={cites} />
        </Details>
      )}
    </section>
  );
}
