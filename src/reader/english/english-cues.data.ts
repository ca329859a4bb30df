/** What looks ahead: a promise is one only with a word that says so, a verb in command at the head, or a section of targets. */
export const AHEAD =
  /\b(?:will|shall|must|should|is to|are to|plans? to|planned|intends? to|aims? (?:to|for|at)|aiming|strives?|striving|target(?:s|ing|ed)?|goals?|expects? to|expected to|set to|scheduled|to be|ensure|commit(?:s|ted)? to|pledges?|needs? to|endeavou?rs?|by the end of|going to|propose to|hope to|we'll)\b/i;
/** What looks back, or tells how things stand. */
export const PAST =
  /\b(?:was|were|has|have|had|(?:is|are) being|reached|rose|grew|fell|achieved|completed|built|attracted|totall?ed|stood at|increased|decreased|added|created|opened|launched|renovated|finished|exceeded|surpassed|hit|ranked|accounted|last year|saw|introduced|invested|trained|helped|established|signed|held|secured|registered|climbed|dropped|improved|delivered|realized|expanded|moved|received|benefit?ted|welcomed|won|planted|repaired|handled|generated)\b/i;
export const HAVE = /\b(?:has|have|had|was|were)\b/i;
export const ENSURE = /\b(?:ensur(?:e|es|ing)|guarantee[sd]?|make sure|secure that)\b/i;
export const STRIVE =
  /\b(?:striv(?:e|es|ing)|aim(?:s|ing)? (?:to|for|at)|seek(?:s|ing)? to|endeavou?r(?:s|ing)?|work(?:ing)? towards?|try to|hope to)\b/i;
export const ADVANCE =
  /\b(?:accelerat(?:e|ing)|speed(?:ing)? up|promot(?:e|ing)|advanc(?:e|ing)|push(?:ing)? (?:forward|ahead)|step(?:ping)? up|expedit(?:e|ing)|support(?:ing)?|encourag(?:e|ing)|strengthen(?:ing)?|deepen(?:ing)?|boost(?:ing)?|continue to)\b/i;

const list = (words: string): string => words.split(" ").join("|");

/** Verbs in their base form: at the head of a sentence or item they command. */
export const BASE_VERBS = list(
  "add accelerate achieve advance attract arrange begin boost break bring build carry commission complete conduct construct continue create cultivate cut deepen deliver demolish develop draft ease eliminate encourage enhance ensure establish expand explore extend finish formulate foster fully guarantee help hold host implement improve increase install introduce invest issue keep launch lift limit lower maintain modernise modernize nurture open optimise optimize organise organize plant prepare promote provide publish push put raise reach recruit reduce refurbish rehabilitate release renovate repair replace restore restrict roll secure set speed start step strengthen strive support take train transform treat upgrade vigorously widen actively steadily further",
);
/** An end that can be checked, as verb or participle. */
export const DONE =
  /\b(?:complet(?:e|ed|ing|ion)|finish(?:ed)?|open(?:ed|s)?(?: to (?:traffic|the public))?|launch(?:ed)?|commission(?:ed)?|establish(?:ed)?|set(?:ting)? up|inaugurat(?:e|ed)|put(?:ting)? into (?:operation|use|service|production)|go(?:es)? (?:live|into operation)|enter(?:s)? (?:operation|service|use|production)|(?:start|begin|commence)(?:s|ed)? (?:construction|operations?|production|trial (?:operation|production)|work|service)|(?:construction|work) (?:(?:of|on) [^,;.]{3,60} )?(?:will |is to )?(?:start|begin)s?|(?:all|every) [^,;.]{3,50} (?:will|shall|are to) (?:have|get|be (?:connected|served))|break(?:s|ing)? ground|issu(?:e|ed)|releas(?:e|ed)|publish(?:ed)?|adopt(?:ed)?|formulat(?:e|ed)|draft(?:ed)?|eliminat(?:e|ed)|full(?:y)? (?:[A-Za-z0-9]+ ){0,2}?cover(?:age|ed)?|cover(?:ing|s)? (?:the )?(?:entire|whole)|achieve full coverage|put in place|handed over|delivered|connected to the grid|be built|roll(?:ed)? out|relocat(?:e|ed)|close[d]?|phase[d]? out|covered|operational|re-?open(?:ed|s)?|rehabilitated|installed|introduced|upgraded|renovated|refurbished|replaced|constructed|extended|expanded|restored|converted|electrified|modernised|modernized|approved|signed|set in motion|basically (?:built|completed|eliminated))\b/i;
/** Work on a thing that has a name, without an end. */
export const ACT =
  /\b(?:accelerate|speed up|promote|advance|push (?:forward|ahead)|build|construct|develop|upgrade|expand|renovate|implement|support|cooperate|work with|cultivate|extend|prepare|carry out|start|establish|modernise|modernize|attract|create|explore|deepen)\b/i;
/** A comparison with something that is no number of the text. */
export const RELATIVE =
  /\b(faster than|higher than|lower than|above|below|outpac(?:e|es|ing)|outperform|in (?:line|step|pace|sync) with|keep(?:s|ing)? pace with|no lower than|not lower than|no slower than|on par with)\s+((?:(?:that|those) of |the )?(?:(?:national|provincial|city|municipal|county|regional|country's|province's|city's)[^,.;]{0,40}|[^,.;]{0,30}(?:average|economic growth|GDP growth|income growth|level)[^,.;]{0,20}))/i;
export const ASSIGNED =
  /\b(?:meet|fulfil|fulfill|complete|achieve)\s+(?:all\s+)?(the\s+(?:[a-z-]+\s+){0,6}(?:targets?|tasks?|quotas?)\s+(?:set|assigned|issued|allocated)\s+by\s+[^,.;]{3,50})/i;
/** What others expect, and what happens every year, is no promise. */
export const FORECAST = /^(?:it is|it's|analysts?|experts?|researchers?|observers?)\b[^,.;]{0,40}\b(?:forecast(?:ed)?|estimated?|predict(?:ed)?|projected|expect(?:ed)?)\b/i;
export const HABIT =
  /\b(?:receives?|handles?|serves?|attracts?|produces?|generates?|carries|employs?|sees?|draws?|treats?|hosts?)\b[^.;]{0,80}\b(?:(?:a|per|each|every) year|annually|yearly)\b/i;
/** Words right before a number that make it a baseline, a size, a share of a name or a rule for who may apply. */
export const NOT_A_TARGET =
  /(?:\b(?:total investment(?: of)?|planned investment of|with an? (?:total |annual |registered )?(?:investment|revenue|income|area|capacity|population|output|turnover)s?(?: value)? of|annual revenues? of|covering(?: an area of)?|worth|valued at|located|aged|age of|population of|phase|no\.|number|from|compared with|up from|down from|than the|each with|revenue|first|top|article|section|level|grade|class|among the|by the age of|currently|existing|already|out of|one of(?: the)?)|\b(?:all|the|these|those|both|its|their|our)(?:\s+(?:existing|remaining|other|key))?)\s*(?:(?:of|over|more than|about|around|at least|above|exceeding|RMB|CNY|US\$|\$|¥)\s*)*$/i;
/** "We will invest:", "The budget provides:": what is listed below is to come. */
export const LISTS_AHEAD =
  /\b(?:will|shall|plans? to|is to|are to|aims? to|(?:is|are|we're) [a-z]+ing|commits?|committed|provides?|allocates?|includes?|prioriti[sz]es?)\b/i;
/** Headings of sections that report, and of sections that promise. */
export const BACK_HEADING =
  /\b(?:review|achievements?|retrospect|progress (?:made|in|report)|accomplishments|results of|in the past|last year|performance in)\b/i;
export const AHEAD_HEADING =
  /\b(?:targets?|goals?|objectives?|tasks?|plans?|outlook|priorities|agenda|measures|projects|action|what we will|commitments?|arrangements?|deliverables|indicators?)\b/i;
