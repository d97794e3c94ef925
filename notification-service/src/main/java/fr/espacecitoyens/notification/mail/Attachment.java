package fr.espacecitoyens.notification.mail;

/**
 * A PDF document that comes with a letter.
 *
 * @param name the file's name
 * @param pdf its bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; written once and handed on.
public record Attachment(String name, byte[] pdf) {}
