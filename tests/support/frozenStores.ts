/** Stores as earlier releases left them, with their invented secrets. Never edited: what opens them must go on opening them. */
export const frozenStores = [
  {
    name: 'v1',
    passphrase: 'three copper kettles',
    recoveryCode: 'XFW4-YC36-10GF-QJBY-TFEY-WSQX-0JT4',
    files: 4,
    forms: 0,
  },
  {
    name: 'v2',
    passphrase: 'three copper kettles',
    recoveryCode: 'ZRB0-ZYZW-55AT-S8FH-40D7-1XD1-MCJ3',
    files: 4,
    forms: 0,
  },
  {
    name: 'v3',
    passphrase: 'three copper kettles',
    recoveryCode: 'DW2Z-GWRR-GAQK-J2DV-VY5X-H42D-8Z78',
    files: 5,
    forms: 0,
  },
  {
    name: 'v7',
    passphrase: 'three copper kettles',
    recoveryCode: 'SB9M-HVWZ-FV3G-AZKC-6T1Y-GCK6-2PFR',
    files: 5,
    forms: 0,
  },
  {
    name: 'v8',
    passphrase: 'three copper kettles',
    recoveryCode: 'D592-1A0H-VD6B-W2T5-51YV-XBBZ-HGF7',
    files: 5,
    forms: 1,
  },
] as const;
