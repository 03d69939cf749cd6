import { strict } from './strict.ts';

interface ItemTemplate {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly click?: (...event: readonly unknown[]) => void;
  readonly submenu?: readonly ItemTemplate[];
}

let current: readonly ItemTemplate[] = [];

const flatten = (items: readonly ItemTemplate[]): ItemTemplate[] =>
  items.flatMap(item => [item, ...flatten(item.submenu ?? [])]);

/** Every item of the menu in force, submenus included. */
export const menuItems = (): readonly ItemTemplate[] => flatten(current);

class DoubleMenu {
  readonly items: readonly ItemTemplate[];
  constructor(items: readonly ItemTemplate[]) {
    this.items = items;
  }
  static buildFromTemplate(items: readonly ItemTemplate[]): DoubleMenu {
    return strict('menu', new DoubleMenu(items));
  }
  static setApplicationMenu(menu: DoubleMenu | null): void {
    current = menu?.items ?? [];
  }
}

export const Menu = strict('Menu', DoubleMenu);
