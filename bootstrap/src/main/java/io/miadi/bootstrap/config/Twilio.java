package io.miadi.bootstrap.config;

import io.miadi.application.secret.Secret;

/**
 * The account that SMS leave by.
 *
 * @param sender a number, an alphanumeric name, or the id of a messaging service ({@code MG…})
 */
public record Twilio(String baseUrl, String accountSid, Secret authToken, String sender) {}
