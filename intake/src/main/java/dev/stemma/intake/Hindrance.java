package dev.stemma.intake;

import dev.stemma.evidence.Phrase;

/** Why something is no document, and what to do about it. */
public enum Hindrance implements Phrase {
  // files and folders
  NO_NAME("an empty name; name a file or a folder"),
  NO_PATH("no path: {0}; set LC_ALL to a UTF-8 locale"),
  NO_FILE("no such file or folder"),
  DEAD_LINK("a link that leads nowhere"),
  NEITHER("neither a file nor a folder; pipe it to standard input (-)"),
  NOT_OPENED("cannot be opened: {0}"),
  NOT_LISTED("cannot be listed: {0}"),
  EMPTY_FOLDER("an empty folder"),
  NOT_READ("cannot be read: {0}"),
  NOT_READ_FURTHER("cannot be read further: {0}"),
  // sizes
  EMPTY("empty"),
  EMPTY_UNPACKED("empty once unpacked"),
  LARGER_MEGABYTES("larger than {0} MB"),
  LARGER_BYTES("larger than {0} bytes"),
  TOO_LONG("a text of more than {0} characters"),
  TOO_DEEP("archives more than {0} deep; unpack the outer ones first"),
  TOO_MANY_ENTRIES("more than {0} entries; unpack it and give its folders"),
  SWELLS("unpacks to more than {0} times its size; unpack it first if you trust it"),
  LARGE_LINE("a line {0}"),
  LARGE_MESSAGE("a message {0}"),
  LARGE_ZIP("a ZIP archive {0}; give it as a file of its own"),
  // what it holds
  NO_TEXT("no text in it"),
  PAGE_WITHOUT_TEXT("a page without text"),
  MESSAGE_WITHOUT_TEXT("a message without text"),
  ENTRY_WITHOUT_TEXT("an entry without text; read the page that it links to"),
  FEED_WITHOUT_ENTRIES("a feed without entries"),
  ARCHIVE_WITHOUT_FILES("an archive without files"),
  WEB_ARCHIVE_WITHOUT_PAGES("a web archive without pages"),
  MAILBOX_WITHOUT_MESSAGES("a mailbox without messages"),
  // kinds
  FEED_LIST("a list of {0} feeds; follow it with `stemma watch`"),
  SPREADSHEET("a spreadsheet; save it as text or CSV first"),
  PRESENTATION("a presentation; save it as text or PDF first"),
  OFFICE_DOCUMENT("not text: an office document; save its text first"),
  XML("not text: XML that is no page"),
  IMAGE("not text: an image"),
  MEDIA("not text: an image, sound or film"),
  SOUND("not text: a sound"),
  PROGRAM("not text: a program"),
  DATABASE("not text: a database"),
  BINARY("not text: a binary file"),
  CONTROL_CHARACTERS("not text: too many control characters"),
  OTHER_PACKING("not text: packed by {0}; unpack it first"),
  PACKED_TWICE("packed twice; unpack it first"),
  ZIP_METHOD("packed by ZIP method {0}; unpack it first"),
  ENCRYPTED_ENTRY("encrypted; unpack it with its password first"),
  ENCRYPTED_DOCUMENT("an encrypted document; save it without its password first"),
  // damage
  DAMAGED_GZIP("a damaged gzip file: {0}"),
  DAMAGED_ZIP("a damaged ZIP archive: {0}"),
  DAMAGED_DOCUMENT("a damaged document: {0}"),
  DAMAGED_MESSAGE("a damaged message: {0}"),
  DAMAGED_RECORD("damaged behind record {0}: {1}"),
  // web archives
  REVISIT("a revisit of {0}; its page is not in here"),
  REVISIT_OF_DAY("a revisit of {0}, taken at {1}; its page is not in here"),
  NO_RESPONSE("no HTTP response"),
  // JSON Lines
  WIDE_JSON_LINES("JSON Lines in UTF-16; they must be in UTF-8"),
  NO_JSON("not JSON: {0}"),
  LINE_LACKS("a document line needs \"{0}\""),
  // PDF
  ENCRYPTED_PDF("an encrypted PDF; save it without its password first"),
  DAMAGED_PDF("a damaged PDF: {0}"),
  NESTED_PDF("a damaged PDF: its parts are nested too deep"),
  PDF_WITHOUT_TEXT("a PDF without a text layer; run OCR first"),
  PDF_PAGES("a PDF of more than {0} pages; split it first"),
  PDF_SECONDS("a PDF that takes more than {0} seconds; save its text"),
  PDF_MEGABYTES("a PDF that needs more than {0} MB; save its text first"),
  PDF_BROKE_OFF("a PDF whose reading broke off ({0}); save its text first"),
  PDF_NOT_STARTED("a PDF, and no process could be started: {0}");

  private final String english;

  Hindrance(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
