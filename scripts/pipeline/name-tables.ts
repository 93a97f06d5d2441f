/** What is known of names beyond their spelling, as data. All entries are folded. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a family name and belong to it, in lower case or in capitals: "Benjamin Van Roy", "Gerard Ben Arous". */
export const PARTICLES = words(`
  van von vom zu zur zum der den ter ten te op het 't tot thoe
  de del della dello degli dei di da dal dalla do dos das du des d la le les lo las los
  el al ul bin ibn ben bint abu abd af av st saint san santa mac mc o
`);

/** Before a capital letter these are as likely a given name's initial or a given name, so only lower case counts. */
export const LOWER_ONLY = words(`o d te op het do al zu abd abu lo les mac mc ul tot das des av af zum zur`);

/** At the end of a given name these are the beginning of the family name, in capitals as well. */
export const STRAYING = words(`van von vom der den de del della dos du ter`);

/** After a name: generations and, where they stand after a comma, nothing else. */
export const SUFFIXES = words(`jr jr. sr sr. ii iii iv 2nd 3rd`);

/** The last word of a Vietnamese name written given name first; a "Van" or "Le" before it is a middle name. */
export const VIETNAMESE = words(`
  nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly truong dinh doan lam mai trinh luong
`);

/** Given names that "de", "del" or "de los" continues: "María del Carmen", "Mª de los Ángeles". */
export const CONTINUED = words(`maria ma`);

/** A word of these, and the name is a group's. */
export const GROUPS = words(`
  collaboration consortium team group project initiative committee council society association institute
  university laboratory laboratories lab network community foundation center centre organization organisation
  inc ltd corp company department ministry members authors contributors
`);

/** Chinese family names of two characters. */
export const TWO_CHARACTER = new Set(
  "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 慕容 皇甫 尉迟 令狐".split(" "),
);
