import { unitKindLabels } from '../../core/dossier/unit.ts';
import type { PapersUnit } from '../../documents/papers/index.ts';
import type { Particulars } from '../letterhead/index.ts';

/** A unit as its papers print it. */
export function papersUnit(told: Particulars): PapersUnit {
  const { letterhead, name } = told;
  const { parent, symbol, place, power, office, signer, copies, archive } = letterhead;
  return {
    name,
    parent: parent || undefined,
    symbol,
    place,
    facts: factsOf(told),
    signs: { power: power === '' ? [] : [power], office, name: signer || undefined },
    copies: copies.split('\n').filter((line) => line !== ''),
    archive: archive || 'VT',
  };
}

function factsOf(told: Particulars): PapersUnit['facts'] {
  const { address, kind, subUnits, members, partyOrganization, phone } = told;
  const facts = [
    { label: 'Địa chỉ', value: address },
    { label: 'Loại hình', value: unitKindLabels[kind].vi },
    {
      label: 'Số phòng, ban, tổ, đội, xưởng, bộ phận, lớp',
      value: subUnits === null ? '' : String(subUnits),
    },
    { label: 'Số người', value: members === null ? '' : String(members) },
    {
      label: 'Tổ chức Đảng',
      value: partyOrganization === null ? '' : partyOrganization ? 'có' : 'không có',
    },
    { label: 'Điện thoại', value: phone },
  ];
  return facts.filter(({ value }) => value !== '');
}
