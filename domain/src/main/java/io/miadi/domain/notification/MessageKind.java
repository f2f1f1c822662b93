package io.miadi.domain.notification;

import static io.miadi.domain.notification.Channel.EMAIL;
import static io.miadi.domain.notification.Channel.IN_APP;
import static io.miadi.domain.notification.Channel.SMS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a message says: one kind has one set of words in each language, and the channels that it goes by. */
public enum MessageKind {
    /** To the practitioner: somebody booked and waits for approval. */
    SESSION_REQUESTED(Category.TRANSACTIONAL, IN_APP, EMAIL),
    /** To the client of an approved session: how to pay and until when. */
    PAYMENT_INSTRUCTIONS(Category.TRANSACTIONAL, IN_APP, EMAIL, SMS),
    /** To the client of a session that is confirmed without a payment of theirs just now. */
    SESSION_CONFIRMED(Category.TRANSACTIONAL, IN_APP, EMAIL),
    SESSION_DECLINED(Category.TRANSACTIONAL, IN_APP, EMAIL),
    SESSION_CANCELLED(Category.TRANSACTIONAL, IN_APP, EMAIL, SMS),
    SESSION_MOVED(Category.TRANSACTIONAL, IN_APP, EMAIL, SMS),
    /** To the client whose time to pay is over. */
    SESSION_EXPIRED(Category.TRANSACTIONAL, IN_APP, EMAIL),
    /** To the practitioner: their session is confirmed. */
    SESSION_PAID(Category.TRANSACTIONAL, IN_APP),
    /** To the practitioner: their session was cancelled. */
    PRACTITIONER_CANCELLED(Category.TRANSACTIONAL, IN_APP, EMAIL),
    PRACTITIONER_MOVED(Category.TRANSACTIONAL, IN_APP, EMAIL),
    PRACTITIONER_EXPIRED(Category.TRANSACTIONAL, IN_APP),
    /** To the client: money came, with the provider's receipt number. */
    RECEIPT(Category.TRANSACTIONAL, IN_APP, EMAIL),
    /** To the client: money came, and the provider's receipt number follows in a message of its own. */
    RECEIPT_FOLLOWS(Category.TRANSACTIONAL, IN_APP, EMAIL),
    /** To the client who paid at the desk, where no provider has a number of its own to add. */
    RECEIPT_AT_DESK(Category.TRANSACTIONAL, IN_APP, EMAIL),
    PAYMENT_FAILED(Category.TRANSACTIONAL, IN_APP, EMAIL),
    /** To the desk: money is here that pays nothing yet. */
    MONEY_KEPT(Category.TRANSACTIONAL, IN_APP),
    /** To the client: money of theirs came that pays nothing, and is held for them. */
    MONEY_HELD(Category.TRANSACTIONAL, IN_APP, EMAIL, SMS),
    /** To the desk: a client is owed money back. */
    REFUND_OWED(Category.TRANSACTIONAL, IN_APP),
    /** To the client: money of theirs is back with them. */
    MONEY_RETURNED(Category.TRANSACTIONAL, IN_APP, EMAIL, SMS),
    /** To the desk: money that was to go back is still here. */
    REFUND_FAILED(Category.TRANSACTIONAL, IN_APP),
    /** To whoever added an endpoint of another program: it is told nothing more. */
    WEBHOOK_STOPPED(Category.TRANSACTIONAL, IN_APP, EMAIL),
    /** To administrators: reconciliation found something that cannot wait. */
    CRITICAL_FOUND(Category.TRANSACTIONAL, IN_APP, EMAIL, SMS),
    /** To administrators, once a day: the list of reconciliation's work is not empty. */
    DAY_LEFT_WORK(Category.TRANSACTIONAL, IN_APP, EMAIL),
    REMINDER_DAY(Category.REMINDER, IN_APP, SMS),
    REMINDER_HOUR(Category.REMINDER, IN_APP, SMS),
    /** To the practitioner, as {@link #REMINDER_DAY} is to the client. */
    PRACTITIONER_REMINDER_DAY(Category.REMINDER, IN_APP, SMS),
    PRACTITIONER_REMINDER_HOUR(Category.REMINDER, IN_APP, SMS),
    EMAIL_VERIFICATION(Category.SECURITY, EMAIL),
    INVITATION(Category.SECURITY, EMAIL),
    PASSWORD_RESET(Category.SECURITY, EMAIL),
    /** To the address that somebody wants to have from now on. */
    EMAIL_CHANGE(Category.SECURITY, EMAIL),
    /** To the address that the account has: a change was asked for. */
    EMAIL_CHANGE_NOTICE(Category.SECURITY, EMAIL),
    /** To the owner of an account with whose address somebody tried to register. */
    REGISTRATION_REPEATED(Category.SECURITY, EMAIL),
    PASSWORD_CHANGED(Category.SECURITY, EMAIL),
    NEW_SIGN_IN(Category.SECURITY, EMAIL),
    ACCOUNT_LOCKED(Category.SECURITY, EMAIL);

    private final Category category;
    private final List<Channel> channels;

    MessageKind(Category category, Channel... channels) {
        this.category = category;
        this.channels = List.copyOf(Arrays.asList(channels));
    }

    public Category category() {
        return category;
    }

    public List<Channel> channels() {
        return channels;
    }

    /** The name under which templates and keys know it, {@code payment-instructions}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
