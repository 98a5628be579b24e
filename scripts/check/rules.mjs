/** The areas of lib, from the ground up: those of one floor do not know each other (docs/architecture.md). */
const floors = [
  ['base'],
  ['people'],
  ['registrar'],
  ['queue'],
  ['money'],
  ['portfolio', 'services'],
  ['shop', 'sync'],
  ['desk', 'gateway'],
];

export const tests = '\\.test\\.tsx?$';
export const schemas = '^lib/([^/]+/[^/]+)/(?:schema|[^/]+-schema)\\.ts$';
export const views = '^lib/([^/]+/[^/]+)/operations/[^/]+\\.view\\.ts$';
export const roots = ['^app/', '^worker/', '^simulator/', '^scripts/', '^testing/', '^e2e/', '^bench/', '^chaos/'];
export const registrarDoor = '^lib/registrar/regapi/client/(?:client|transport|credentials)\\.ts$';

/** Values and types alike. */
export function strict(name, comment, from, to) {
  return { name, comment, severity: 'error', from: { ...from, pathNot: [tests, ...(from.pathNot ?? [])] }, to };
}

export function rule(name, comment, from, to) {
  return strict(name, comment, from, { ...to, dependencyTypesNot: ['type-only'] });
}

/** An area of lib takes what lies on lower floors: neither what is above it nor its own floor's neighbour. Types too. */
export function areaRules() {
  return floors.flatMap((floor, at) =>
    floor.map((area) => {
      const closed = floors
        .slice(at)
        .flat()
        .filter((other) => other !== area);
      const comment = `lib/${area} imports lower floors alone: move what is shared down, or the caller up.`;
      return strict(`floor-of-${area}`, comment, { path: `^lib/${area}/` }, { path: `^lib/(?:${closed.join('|')})/` });
    }),
  );
}
