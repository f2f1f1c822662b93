package io.miadi.testkit.notification;

class ScriptedMailLabTest implements EmailSenderContract {
    @Override
    public MailLab openLab() {
        return new ScriptedMailLab();
    }
}
