import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { PlainMessageId, Words } from '../../shared/text/words.ts';

interface MenuParts {
  /** Covers what is on the screen. */
  readonly hide: () => void;
  readonly lock: () => void;
  /** The wording is not confirmed: the menu ends with a line that says so. */
  readonly draftTranslation: boolean;
}

/** The menu of the app in one language. It has no reload and no developer tools: a reload would drop what is half typed. */
export function buildMenu(t: Words, { hide, lock, draftTranslation }: MenuParts): Menu {
  const item = (role: NonNullable<MenuItemConstructorOptions['role']>, label: PlainMessageId) => ({
    role,
    label: t(label),
  });
  const separator = { type: 'separator' } as const;
  return Menu.buildFromTemplate([
    {
      label: t('menu.file'),
      submenu: [
        { id: 'hide', label: t('frame.hide'), accelerator: 'CmdOrCtrl+Shift+H', click: hide },
        { id: 'lock', label: t('menu.lock'), accelerator: 'CmdOrCtrl+L', click: lock },
        separator,
        item('quit', 'menu.quit'),
      ],
    },
    {
      label: t('menu.edit'),
      submenu: [
        item('undo', 'menu.undo'),
        item('redo', 'menu.redo'),
        separator,
        item('cut', 'menu.cut'),
        item('copy', 'menu.copy'),
        item('paste', 'menu.paste'),
        item('selectAll', 'menu.selectAll'),
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        item('resetZoom', 'menu.resetZoom'),
        item('zoomIn', 'menu.zoomIn'),
        item('zoomOut', 'menu.zoomOut'),
        separator,
        item('togglefullscreen', 'menu.fullScreen'),
        ...(draftTranslation ? [separator, { label: t('translation.draft'), enabled: false }] : []),
      ],
    },
  ]);
}
