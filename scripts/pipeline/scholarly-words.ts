/**
 * What abstracts of every field say of themselves: words that show, propose and find. Two papers are not alike for
 * sharing them, and none is a reason to show a reader. Folded, as `tokens` gives them.
 */
const WORDS = `
  paper papers work works study studies studied article research researchers literature survey review prior previous
  previously recent recently current currently existing traditional conventional novel new newly first second third
  propose proposes proposed proposing present presents presented presenting introduce introduces introduced
  introducing develop develops developed developing provide provides provided providing show shows showed shown
  showing demonstrate demonstrates demonstrated demonstrating investigate investigates investigated investigation
  explore explores explored examine examines examined analyze analyzes analyzed analysis analyses describe describes
  described discuss discusses discussed consider considers considered address addresses addressed addressing aim aims
  aimed argue argues focus focuses focused offer offers offered reveal reveals revealed highlight highlights suggest
  suggests suggested indicate indicates find finds finding findings found observe observed establish establishes
  established achieve achieves achieved achieving obtain obtained enable enables enabled enabling allow allows allowing
  lead leads leading result results resulting yield yields yielding
  use uses used using utilize utilizes utilized utilizing employ employs employed leverage leverages leveraging apply
  applies applied applying based make makes making take takes taking give gives given giving become becomes
  method methods approach approaches technique techniques framework frameworks scheme procedure
  problem problems task tasks issue issues challenge challenges challenging question questions
  experiment experiments experimental experimentally empirical empirically extensive comprehensive
  evaluate evaluates evaluated evaluation compare compares compared comparison comparable
  outperform outperforms outperforming improve improves improved improvement improvements improving
  state art baseline baselines performance effective effectively effectiveness efficient efficiently
  significant significantly substantial substantially promising remarkable remarkably impressive successful success
  important importantly key crucial critical essential main major various several different diverse wide widely
  range variety multiple numerous large small high low great better best good well able ability capable
  specific specifically particular particularly especially general generally typical typically common commonly
  simple simply practical theoretical theoretically
  finally moreover furthermore additionally addition also consequently instead respectively overall namely
  including include includes included example examples instance case cases
  however despite although still yet remain remains remained lack limited limitation limitations
  understand understanding understood insight insights contribution contributions role
  known unknown available open code github https http com www org io
  real world practice application applications number set sets type types
  way ways order terms term form part parts end point points setting settings
  due need needs needed require requires required requiring help helps
  two three four five six several half double years year exhibit exhibits exhibited subsequent subsequently
  considerable considerably involve involves involved involving toward towards whole entire non via without within
  increase increases increased increasing increasingly reduce reduces reduced reducing
  extend extends extended support supports supported build builds building built
`;

export const SCHOLARLY_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
