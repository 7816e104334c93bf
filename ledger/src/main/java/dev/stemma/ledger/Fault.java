package dev.stemma.ledger;

import dev.stemma.evidence.Phrase;

/** What is wrong with what a case is asked for, or with a case itself. */
public enum Fault implements Phrase {
  // what is asked for
  NO_DOCUMENT("no document ''{0}''"),
  NO_CLAIM("no claim ''{0}''"),
  SEVERAL_DOCUMENTS("''{0}'' is more than one document; give more of it"),
  SEVERAL_CLAIMS("''{0}'' is more than one claim; give more of it"),
  CLAIM_GONE("claim {0} is no more: its document was read again; look at it anew"),
  CLAIM_KNOWN("the case has this claim already: #{0,number,#}"),
  REDACTED("document {0,number,#} was redacted"),
  FIXED_FIELD("\"{0}\" of a claim is not corrected"),
  ADDED_TO_CLAIM("a claim is added to a document, not to a claim"),
  NO_EVIDENCE("the evidence, {0,number,#} to {1,number,#}, is no words"),
  WORDS_MISSING("words are missing"),
  WORDS_ELSEWHERE("\"{0}\" does not stand at {1,number,#}"),
  DAYS_TURNED("the first day is after the last"),
  // searches that are kept
  NO_SEARCH("no search is called ''{0}''"),
  SEARCH_NAME("a search has a name of 1 to {0} characters"),
  SEARCH_NAME_LINES("the name of a search is one line"),
  LONG_SEARCH("the search is too long to be kept"),
  MANY_SEARCHES("a case keeps {0} searches; remove one first"),
  // receipts
  RECEIPT_NO_JSON("no receipt: it is no JSON"),
  RECEIPT_NO_SIZE("no receipt: it has no \"size\""),
  RECEIPT_NO_ROOT("no receipt: its root is no SHA-256"),
  // damage
  ENTRY_MISSING("entry {0,number,#} is missing"),
  ENTRY_ALTERED("entry {0,number,#} was altered"),
  ENTRY_BROKEN("entry {0,number,#} was altered: {1}"),
  ENTRY_UNREAD("entry {0,number,#}: {1}"),
  CONTENT_MISSING("content {0} is missing"),
  CONTENT_ALTERED("content {0} was altered"),
  CONTENT_BROKEN("content {0} was altered: {1}"),
  DOCUMENT_MISSING("no document {0}"),
  DOCUMENT_ALTERED("document {0,number,#} was altered"),
  DOCUMENT_OTHERWISE("document {0,number,#} is not as in entry {1,number,#}"),
  CLAIM_OTHERWISE("claim {0,number,#} is not in entry {1,number,#}"),
  LOG_SIZE("the log has {0} entries, its head counts {1}"),
  LOG_HEAD("the log''s head is not that of its entries"),
  RUN_VERIFY("{0}; run verify"),
  ENTRY_DAMAGED("entry {0,number,#} is damaged: {1}"),
  CONTENT_DAMAGED("content {0} is damaged: {1}"),
  // files and servers, in the words of those who run them
  STORE("{0}");

  private final String english;

  Fault(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
