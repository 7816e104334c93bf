package dev.stemma.web;

import dev.stemma.evidence.Phrase;

/** Why a page is not shown, or why something is not done. */
public enum Trouble implements Phrase {
  // the request
  NO_PAGE("there is no page at this address"),
  NO_FILE("no such file"),
  BROKEN_ADDRESS("the address is broken"),
  METHODS("this takes {0}"),
  MALFORMED("the request is malformed"),
  NONSENSE("this makes no sense: {0}"),
  OWN_FAULT("a fault of Stemma; please report it: {0}"),
  NUMBER("{0} takes a number from {1,number,#} to {2,number,#}"),
  DAY("{0} takes a day: 2022-09-05"),
  ORDER("order is latest, reports or origins"),
  MISSING("{0} is missing"),
  NO_FORM("the body is neither a form nor JSON"),
  NO_JSON("the body is no JSON: {0}"),
  NO_FILES("this takes no files"),
  BODY_SIZE("the request is too large"),
  HEADERS_SIZE("the address or the headers of the request are too long"),
  BODY_KIBIBYTES("this takes {0} KiB at most"),
  LONG_FIELD("a field of the form is too long"),
  BROKEN_UPLOAD("the upload is broken: {0}"),
  UPLOAD_SIZE("too large: at most {0} MB a file and {1} MB at once; use stemma add for more"),
  // who asks, and how often
  LOG_IN("log in first"),
  NO_LOGIN("nobody logs in here"),
  NO_PROXY_USER("the proxy named no user who may enter"),
  ROLE_READER("this takes the role reader"),
  ROLE_REVIEWER("this takes the role reviewer"),
  ROLE_ADMIN("this takes the role admin"),
  STALE_FORM("the form is out of date or not from this page; load the page again, and resend"),
  OTHER_NAME("ask for http://localhost:PORT: this server answers to no other name"),
  OTHER_SITE_ASKS("another site''s page asks for this, which is refused"),
  OTHER_SITE_SENDS("another site''s page sends this, which is refused"),
  NO_REMOTE_ADDRESS("no address"),
  MANY_REQUESTS("too many requests; come again in {0} s"),
  MANY_LOGINS("too many tries to log in; come again in {0} s"),
  MANY_SERVED("too many are served at once; come again soon"),
  MANY_LISTEN("too many listen already; load the page again to see how far it is"),
  // users
  NO_USERS("this server has no users; start it with --users FILE"),
  NO_USER("there is no user of this name"),
  USER_KNOWN("there is a user of this name already"),
  USER_NAME(
      "a user''s name has 1 to 64 letters, digits and . _ - @ +, and begins with one of the first"
          + " two"),
  NO_ROLE("a role is reader, reviewer or admin"),
  LAST_ADMIN("one admin must be left; name another first"),
  WRONG_LOGIN("name or password is wrong"),
  WRONG_PASSWORD("the current password is wrong"),
  PASSWORDS_DIFFER("the two passwords are not the same"),
  SHORT_PASSWORD("a password has {0} characters at least"),
  LONG_PASSWORD("a password has {0} characters at most"),
  EASY_PASSWORD("this password is easily guessed; take some words that only you combine"),
  // what the case does not hold
  NO_DOCUMENT("no document of this number"),
  NO_CLAIM("no current reading has claim {0}"),
  NO_MATTER("there is no such matter"),
  CLAIM_ELSEWHERE("claim {0} is not in {1}"),
  NO_SUCH_CLAIM("there is no such claim"),
  NO_GOODS("no such goods are in the case"),
  NO_ACTOR("nobody of this name is in the case"),
  NO_OUTLET("no report of this outlet is in the case"),
  NO_ENTRY("the log has no entry ''{0}''"),
  NO_TASK("there is no task ''{0}''"),
  OLD_TASK(
      "there is no task {0} since the server was started; see the intake and the log for what was"
          + " done"),
  BYTES_REDACTED("the bytes were redacted: {0}"),
  NO_RECORDS("document {0,number,#} has no records: Stemma did not fetch it, or redacted it"),
  // why it was read so
  LONG_TEXT("the text has {0} characters; it is read anew up to {1}"),
  UNREAD("the document cannot be read: {0}"),
  REDACTED("it was redacted"),
  READER_BUSY("another document is being read; try again"),
  // reviews
  NO_VERDICT("a verdict is accept, reject, correct or undo"),
  NO_WORDS("no words are chosen"),
  REJECTION_WITHOUT_REASON("a rejection needs a reason"),
  REDACTION_WITHOUT_REASON("a redaction needs a reason"),
  LONG_REASON("a reason has {0} characters at most"),
  CLAIM_GONE("the document was read again and has this claim no more; look at it anew"),
  REVIEWED_MEANWHILE("somebody reviewed this claim meanwhile; look at it anew"),
  CHANGES("changes, or set, go with correct, and correct with them"),
  LONG_VALUE("longer than {0} characters: {1}"),
  ROLE_MISSING("a role is missing: {0}"),
  GOODS_NO_PARTY("goods are no party"),
  NO_NUMBER("no number: {0}"),
  NO_DAY("no day: {0}"),
  // matters
  SEVERAL_MATTERS("several matters have this key; give it in full, with what follows @"),
  ONE_MATTER("both keys lead to one matter"),
  OTHER_MATTER("one of the claims is in another matter"),
  BAD_NAME("a name has lower-case letters, digits and hyphens, and is no month"),
  PART_OF_MATTER("this matter was split off itself; take that back, and split again"),
  NO_CLAIMS_TICKED("tick the lines that are to leave the matter"),
  BAD_GRADE("a grade is 1, 2, 3, 4, 5 or 6"),
  GRADE_WITHOUT_REASON("a grade needs a reason"),
  // intake
  NOTHING_GIVEN("nothing was given: choose files, or paste addresses"),
  CONTACT_FIRST("pages are fetched with a contact that web servers see; give yours"),
  NO_CONTACT("''{0}'' is no address of mail or of a page"),
  MANY_ADDRESSES("more than {0} addresses at once"),
  NO_PAGE_ADDRESS("''{0}'' is no address of a page; it begins with https://"),
  NO_LANGUAGE("''{0}'' is no code of a language; write it as en or fr"),
  NO_PUBLICATION_DAY("''{0}'' is no day of a report; write it as 2022-09-06"),
  NO_FEED_ADDRESS("''{0}'' is no address of a feed; it begins with https://"),
  MANY_FEEDS("more than {0} feeds"),
  NO_FEED_NAMED("no feed was named"),
  NO_FEED_LIST("{0} is no list of feeds (OPML)"),
  FEED_UNKNOWN("that feed is not followed"),
  NO_FEEDS("no feed is followed"),
  MINUTES("minutes are 0 (never) or {0} to {1,number,#}"),
  DISK_FULL("the disk has no room for these files"),
  OTHERS_SEND("others are sending files; try again in a while"),
  // tasks
  SERVER_STOPS("the server stops"),
  MUCH_WAITS("too much waits to be done already"),
  GIVEN_UP("the server ended three times while it read this; it was taken out"),
  TASK_FAULT("{0}"),
  // the ledger
  ONE_CASE("this server serves one case only"),
  LARGE_RECEIPT("that file is no receipt: it is too large"),
  NO_RECEIPT("that is no receipt");

  private final String english;

  Trouble(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
