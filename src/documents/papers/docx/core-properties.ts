import type { Sheet } from '../layout/sheet.ts';

/** The properties of a Word file: its title, and the day it was made instead of the moment. */
export function coreProperties({ title, made }: Sheet): string {
  const day = new Date(made * 1000).toISOString().replace('.000', '');
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:language>vi-VN</dc:language>`,
    `${time('created')}${time('modified')}</cp:coreProperties>`,
  ].join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The title is plain already: what XML forbids has gone. */
const escaped = (text: string) => text.replace(/[&<>]/g, (one) => entities[one] ?? '');
