import { useEffect, useRef, useState } from 'react';
import { inLanguage, type LocalText } from '../../../shared/domain/language.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import styles from './Export.module.css';

interface BoxPictureProps {
  /** Where its picture is served. */
  readonly path: `/files/${string}`;
  readonly label: LocalText;
}

/** A box as its file shows it. Drawn when it comes into view: an export may have thousands. */
export function BoxPicture({ path, label }: BoxPictureProps) {
  const t = useWords();
  const language = useLanguage();
  const { loadFile } = useBridge();
  const place = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<{ readonly url: string | null }>();
  useEffect(() => {
    let gone = false;
    let url: string | undefined;
    const load = async (): Promise<void> => {
      const loaded = await loadFile(path);
      if (gone) return;
      url = URL.createObjectURL(loaded);
      setPicture({ url });
    };
    const watch = new IntersectionObserver(entries => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      // What was made with a password before pictures were kept beside it cannot be drawn again.
      load().catch(() => {
        if (!gone) setPicture({ url: null });
      });
    });
    if (place.current !== null) watch.observe(place.current);
    return () => {
      gone = true;
      watch.disconnect();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [path, loadFile]);
  const name = t('export.proof.pictureOf', { label: inLanguage(label, language).text });
  return (
    <div ref={place} className={styles.box}>
      {picture?.url === null && t('export.proof.noPicture')}
      {picture?.url != null && <img src={picture.url} alt={name} />}
    </div>
  );
}
