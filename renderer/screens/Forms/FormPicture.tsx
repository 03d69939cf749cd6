import type { OwnForm } from '../../../shared/bridge/ownForm.ts';
import { useWords } from '../../components/useWords.tsx';
import styles from './Forms.module.css';

interface FormPictureProps {
  readonly form: OwnForm['form'];
  /** From 0. */
  readonly page: number;
  /** A `blob:` address; none while the picture is still drawn. */
  readonly url: string | undefined;
  readonly numbered: boolean;
}

/** A page of a form; its boxes can bear their numbers. */
export function FormPicture({ form, page, url, numbered }: FormPictureProps) {
  const t = useWords();
  const { width, height } = form.pages[page] ?? { width: 1, height: 1 };
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`}>
      <title>{t('forms.pictureOf', { number: page + 1, count: form.pageCount })}</title>
      {url !== undefined && <image href={url} width={width} height={height} />}
      {numbered &&
        form.fields.map(
          ({ page: of, box, readOnly, hidden }, index) =>
            of === page &&
            !readOnly &&
            !hidden && (
              <g key={`${box.x} ${box.y} ${box.width}`}>
                <rect
                  className={styles.box}
                  x={box.x}
                  y={height - box.y - box.height}
                  width={box.width}
                  height={box.height}
                />
                <text className={styles.number} x={box.x + 2} y={height - box.y - 3}>
                  {index + 1}
                </text>
              </g>
            ),
        )}
    </svg>
  );
}
