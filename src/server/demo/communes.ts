/** A commune of the made-up province; no place of Vietnam is meant. */
export interface DemoCommune {
  readonly code: string;
  readonly name: string;
  /** Of the communes that were merged into it. */
  readonly former: readonly string[];
  /** Whom to call, printed on slips. */
  readonly help: string;
}

export const communes: readonly DemoCommune[] = [
  {
    code: '90101',
    name: 'Xã Minh Sơn',
    former: ['Xã Minh Thượng', 'Xã Sơn Vọng'],
    help: 'Trực ban Công an xã Minh Sơn, 0900 000 101',
  },
  {
    code: '90102',
    name: 'Phường Lam Xuyên',
    former: ['Phường Cửa Lam', 'Phường Xuyên Hạ', 'Xã Bãi Lam'],
    help: 'Trực ban Công an phường Lam Xuyên, 0900 000 102',
  },
  { code: '90103', name: 'Phường Bến Thượng', former: ['Thị trấn Bến Thượng'], help: '' },
  { code: '90104', name: 'Phường Cầu Lam', former: [], help: '' },
  { code: '90105', name: 'Xã Suối Ngà', former: ['Xã Ngà Trong', 'Xã Ngà Ngoài'], help: '' },
  { code: '90106', name: 'Xã Khe Lĩnh', former: [], help: '' },
  { code: '90107', name: 'Xã Đồng Vọng', former: ['Xã Vọng Đông'], help: '' },
  { code: '90108', name: 'Xã Hòa Mộc', former: [], help: '' },
];
