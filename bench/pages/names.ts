import { toAscii } from '@/lib/base/values/domain-name';

export type Name = { readonly ascii: string; readonly unicode: string };

const latin = {
  words:
    'alpha,bridge,cloud,delta,ember,forest,garden,harbor,island,jasper,kitchen,lemon,market,north,ocean,piano,quartz,river,silver,timber'.split(
      ',',
    ),
  zones: ['ru', 'com', 'su', 'net', 'org'],
};
const cyrillic = {
  words:
    'берег,ветер,город,дерево,жемчуг,завод,искра,книга,лавка,мастер,небо,остров,песня,рынок,север,театр,улица,фонарь,хлеб,цветок'.split(
      ',',
    ),
  zones: ['рф', 'рус'],
};

/** So many different names, the same in every run; a part of them is written in Cyrillic. */
export function seededNames(count: number, idnPart = 0.15): readonly Name[] {
  return Array.from({ length: count }, (_, index) => {
    const isIdn = (index * 61) % 100 < idnPart * 100;
    const { words, zones } = isIdn ? cyrillic : latin;
    const word = (step: number) => words[Math.floor(index / step) % words.length] ?? '';
    const unicode = `${word(1)}-${word(20)}-${index}.${zones[index % zones.length]}`;
    return { unicode, ascii: toAscii(unicode) ?? unicode };
  });
}
