// Writes departements.csv and communes.csv from the npm package @etalab/decoupage-administratif,
// which follows INSEE's « code officiel géographique » year by year:
//   npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
//   node communes.mjs package ../main/resources/place
import { readFileSync, writeFileSync } from "node:fs";

const [from, to] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(`${from}/data/${name}.json`, "utf8"));

// The southern and antarctic lands and Clipperton: nobody is born there.
const uninhabited = ["984", "989"];
const departmentOf = (commune) => commune.departement ?? commune.code.slice(0, 3);

const departments = read("departements").filter((one) => !uninhabited.includes(one.code));
writeFileSync(
  `${to}/departements.csv`,
  departments.map((one) => `${one.code};${one.nom}\n`).join(""),
);

// A former commune often has the name of the one that took it in; the one of today comes first.
const rank = { "commune-actuelle": 0, "arrondissement-municipal": 1 };
const seen = new Set();
const lines = read("communes")
  .filter((one) => !uninhabited.includes(departmentOf(one)))
  .map((one) => ({ ...one, department: departmentOf(one), rank: rank[one.type] ?? 2 }))
  .sort((a, b) => a.rank - b.rank || a.code.localeCompare(b.code))
  .filter((one) => {
    const key = `${one.department};${one.nom}`;
    return !seen.has(key) && seen.add(key);
  })
  .sort((a, b) => a.department.localeCompare(b.department) || a.code.localeCompare(b.code))
  .map((one) => `${one.department};${one.code};${one.nom}\n`);
writeFileSync(`${to}/communes.csv`, lines.join(""));
