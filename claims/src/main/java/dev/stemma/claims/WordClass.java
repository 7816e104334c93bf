package dev.stemma.claims;

import java.util.Locale;

/** The closed classes of words that the rules ask for; each language lists its own. */
enum WordClass {
  /** Brings in who does what a passive says: "supplied by Iran". */
  AGENT,
  /** The function that says where seized goods were going, in the frames. */
  DESTINATION,
  /** The function that says at whom a measure aims, in the frames. */
  OPPONENT,
  /** Joins a noun to its owner, its parts or what it holds. */
  GENITIVE,
  /** Says of whom a measure stands: "under sanctions". */
  UNDER,
  /** Says who stands on a list: "on the blacklist". */
  LISTED,
  /** Nouns for ships, planes and lorries, which a measure may hit and an authority stop. */
  CARRIER,
  /** What is left of a weapon, and where somebody keeps arms: "wreckage", "hands", "cache". */
  KEEP,
  /** Participles that say where a firm has its seat: "based in Dubai", "Dubai-based". */
  SEATED,
  /** What ends a name that is a firm's: "Velmar Electronics", "Hartwig GmbH". */
  FIRM,
  /** Nouns that stand for the one firm named before: "the company", "la société". */
  COMPANY,
  /** Says that goods come from abroad: "foreign parts". */
  FOREIGN,
  /** Verbs that say what is in them: "carrying rifles", "laden with rifles". */
  LADEN,
  /** Brings in what is in them: "a lorry with rifles". */
  ABOARD,
  /** Brings in who is to do what is demanded: "appealed to Berlin to send". */
  ADDRESSEE,
  /** Relative pronouns. */
  RELATIVE,
  /** Participles that name a cause: "a shortage caused by sanctions". */
  CAUSAL,
  /** A pronoun for some of the goods spoken of: "il en a livré dix". */
  PARTITIVE,
  /** Brings in the whole of which something is a part: "ten of them", "dix d'entre eux". */
  SHARE,
  /** Prepositions with a definite article in them: "aux", "zur". */
  ARTICLED,
  /** Articles of a dative: "der Miliz". */
  DATIVE,
  /** Says whose a force is: "a brigade loyal to Haftar". */
  LOYAL,
  /** Participles that say who stands behind a group: "Iran-backed". */
  BACKED,
  /** Reflexive pronouns, which make another verb of a verb. */
  REFLEXIVE,
  /** Says what a weak word for goods or a sum consists of: "une aide en munitions". */
  MATERIAL,
  /** Joins the words of one number. */
  AND,
  /** Pronouns that name no party. */
  NOBODY,
  /** Pronouns that goods or measures may stand for. */
  THEM,
  /** Says that two are meant: "the two countries". */
  BOTH,
  /** Nouns that two states share: "the two capitals". */
  PAIRED,
  /** Single pieces of goods named before: "several units". */
  PIECE,
  /** Personal pronouns and possessives that may stand for an actor. */
  PRONOUN,
  /** Says that a source is the one spoken of: "the same source". */
  SAME,
  /** Pronouns for whoever speaks. */
  SPEAKER,
  /** Pronouns for one person. */
  PERSON,
  /** Pronouns for several. */
  SEVERAL,
  /** Pronouns for one that is no person. */
  BODY,
  /** Pronouns for one, person or not. */
  EITHER,
  /** Pronouns behind their verb, the hyphen before them left off: "a-t-il dit". */
  INVERTED,
  /** Short for North Korea. */
  NORTH,
  /** Short for South Korea. */
  SOUTH,
  /** Nouns that stand for the state spoken of. */
  COUNTRY,
  /** Nouns for the ground of a state: "Russian soil". */
  SOIL,
  /** Opens what a noun of saying says: "the claim that". */
  CONTENT,
  /** Brings in who says what a noun of saying names. */
  AUTHOR,
  /** Brings in what a noun of saying is about. */
  TOPIC,
  /** Brings in what somebody is accused or warned of. */
  CHARGE,
  /** Attributes only at the head of a clause and before an actor: "pour Moscou, …". */
  FEEBLE,
  /** Verbs that say what something is called or taken for: "branded the report a lie". */
  CALL,
  /** Brings in what something is called or taken for: "described as credible". */
  AS,
  /** Opens a comment clause: "as he said". */
  COMMENT,
  /** Brings in the media to whom a source spoke. */
  HEARER,
  /** Brings in the document in which a source wrote. */
  VESSEL,
  /** Brings in what belongs to an outlet: "in an interview with Le Monde". */
  WITHIN,
  /** Brings in on what a report rests: "reported, from leaked files, that". */
  BASIS,
  /** Says where something is: "the war in Ukraine". */
  PLACE,
  /** Says what something is for: "shells for the war". */
  PURPOSE,
  /** Brings in the house in which somebody speaks: "At the Pentagon, …". */
  SEAT,
  /** Brings in whom a verb of citing cites: "relying on". */
  CITED,
  /** Pronouns for what was said before: "dismissed it", "c'est une invention". */
  POINTER,
  /** Verbs for a deed spoken of: "doing so". */
  DEED,
  /** Verbs that only say that something is not so, and refuse no thing: "deny". */
  GAINSAY,
  /** Verbs that make a denial of the noun: "issued a denial". */
  UTTER,
  /** Ends what was, with a negation: "no longer". */
  LONGER,
  /** What somebody denies to have in a deed: "denied any involvement". */
  PART,
  /**
   * Opens what was so already, whatever is said beside it: "denied it after Belgium had seized".
   */
  GIVEN,
  /** Opens what a report says: "Berichte, wonach". */
  WHEREBY,
  /** Verbs that only say that something is: "exist". */
  BARE,
  /** The half of a negation that says nothing alone: "ne". */
  HALF,
  /** Joins what is chosen from: "or". */
  OR,
  /** Nouns for what others tell, beside those that attribute: "the story". */
  TALE,
  /** Verbs that name what somebody takes a report for: "spoke of fake news". */
  MENTION,
  /** Verbs for what somebody does with a question to leave it open, and words for being silent. */
  EVADE,
  /** Nouns for what somebody calls a report: "Minsk's word for it was “ludicrous”". */
  EPITHET,
  /** Verbs for what somebody will not do of a report: "declined to comment on it". */
  REMARK,
  /** Verbs that say again what another said: "repeated the claim". */
  ECHO,
  /** Verbs that say where a report comes from: "originated with", "provient de". */
  SPRING,
  /** Verbs that say so with a word for "back": "goes back to". */
  RETURN,
  /** That word. */
  BACK,
  /** Brings in where a report comes from. */
  WELL,
  /** Says that nobody told a report before: "was first published by". */
  FIRST,
  /** Says that a deed or deal is there: "no such deal exists". */
  EXIST,
  /** Takes up what was told: "no such deal", "aucun contrat de ce type". */
  SUCH,
  /** Nouns for what is in hand, of whatever: "its stocks are dwindling". */
  STOCK,
  /** Verbs that say of how much a deal is: "purchases covering ten tanks". */
  COVER,
  /** What a report lacks that is dismissed: "no truth", "sans fondement". */
  TRUTH,
  /** Negates a predicate. */
  NOT,
  /** Negative determiners and pronouns. */
  NO,
  /** Negates each of a pair: "neither weapons nor ammunition". */
  NOR,
  /** Nouns that negate the whole clause with a negative determiner: "in no way". */
  MANNER,
  /** Negates the clause that it opens. */
  WITHOUT,
  /** Takes a negation back: "not only", "pas moins de". */
  ONLY,
  /** Words between a negation and "as" before the least of goods: "not so much as a rifle". */
  MERE,
  /** Nouns for what would show that something is so: "no evidence that". */
  PROOF,
  /** Brings in what a proof is of: "no sign of a delivery". */
  PROVEN,
  /** Opens a condition. */
  CONDITION,
  /** Opens an adverbial clause that states nothing. */
  DOUBT,
  /** Before a condition, makes it none: "even if". */
  EVEN,
  /** The verb to be. */
  BE,
  /** The auxiliary of the perfect. */
  HAVE,
  /** All auxiliaries that make a perfect. */
  PERFECT,
  /** The mark of an infinitive. */
  INFINITIVE,
  /** The modal whose conditional means that something is possible. */
  CAN,
  /** The modal whose conditional means that something is expected. */
  MUST,
  /** Joins an operator to the predicate that it takes: "plans for a delivery". */
  TAKEN,
  /** Opens a clause that tells how or when: what it says is no complement. */
  CIRCUMSTANCE,
  /** Adverbs and prepositions that, split off, begin their verb: "setzte Drohnen ein". */
  PARTICLE,
  /** Prepositions behind their noun: "dem Bericht zufolge". */
  POSTPOSITION,
  /** Letters that join the parts of a compound: "Munitionsmangel". */
  JOINT,
  /** Endings of names that own: "Putins Regierung". */
  OWNING,
  /** The auxiliary of the future, before an infinitive. */
  FUTURE,
  /** Modals that say, before a perfect, that something is told: "soll geliefert haben". */
  HEARSAY,
  /** Modals that say what their subject means to do: "will liefern". */
  WILL,
  /** The mood in which a language puts what others say, as the syntax model names it. */
  INDIRECT,
  /** Brings in, behind goods that arrive, whose they are: "Drohnen aus Iran trafen ein". */
  PROVENANCE,
  /** Nouns for those who are none of a state's own: "Kyiv's allies". */
  OUTSIDER,
  /** Brings in with whom somebody talks or deals: "in talks with Warsaw". */
  PARTNER,
  /** Participles that say where goods are going: "shells bound for Tripoli". */
  BOUND,
  /** Brings in where seized goods came from: "rifles shipped from Turkey". */
  WHENCE,
  /** Brings in who says what an impersonal verb of saying says: "heißt es aus Kreisen". */
  ORIGIN,
  /** Opens a clause that says why somebody is punished: "because it had supplied". */
  BECAUSE,
  /** Parts of time expressions that look back. */
  PAST,
  /** The sign between thousands in figures. */
  GROUPING,
  /** The sign before decimals in figures. */
  DECIMAL,
  ;

  /** Its name in the language data. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
