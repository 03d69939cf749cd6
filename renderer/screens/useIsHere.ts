import { useEffect, useRef } from 'react';

/** Tells, after work that took its time, whether the person is still on this page: who went elsewhere is not called back. */
export function useIsHere(): () => boolean {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}
