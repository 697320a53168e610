package io.orgraph.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what a store keeps, by AES-GCM: the first key encrypts, all of them decrypt, so that a new key can be put in
 * front while sessions of the former one go on. Bound to the session's own key: what is moved to another one in the store
 * does not decrypt.
 */
public final class KeyRing {
    /** Of AES-256. */
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** To look one up costs more than to decrypt a session. */
    private static final ThreadLocal<Cipher> OF_THREAD = ThreadLocal.withInitial(KeyRing::newCipher);

    private final List<SecretKey> keys;

    /** Throws IllegalArgumentException where there is no key, or one of another size. */
    public KeyRing(List<byte[]> keys) {
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length != KEY_BYTES)) {
            throw new IllegalArgumentException("A ring has at least one key, each of " + KEY_BYTES + " bytes");
        }
        this.keys = keys.stream()
                .map(key -> (SecretKey) new SecretKeySpec(key, "AES"))
                .toList();
    }

    /** With a key that ends with this process. */
    public static KeyRing random() {
        return new KeyRing(List.of(randomBytes(KEY_BYTES)));
    }

    /** A text that a browser keeps, for one purpose: for any other it does not decrypt. */
    public String seal(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seal(ownerFor(purpose), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty for whatever was not sealed here for that purpose. */
    public Optional<String> open(String purpose, String sealed) {
        try {
            return open(ownerFor(purpose), Base64.getUrlDecoder().decode(sealed))
                    .map(plain -> new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** No session has such a key. */
    private static SessionKey ownerFor(String purpose) {
        return new SessionKey("for " + purpose);
    }

    byte[] seal(SessionKey owner, byte[] plain) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, owner).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + text.length)
                    .put(nonce)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }

    /** Empty where no key decrypts it. */
    Optional<byte[]> open(SessionKey owner, byte[] encrypted) {
        if (encrypted.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        return keys.stream()
                .flatMap(key -> open(key, owner, encrypted).stream())
                .findFirst();
    }

    private static Optional<byte[]> open(SecretKey key, SessionKey owner, byte[] encrypted) {
        byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, owner)
                    .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES));
        } catch (AEADBadTagException otherKey) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, SessionKey owner)
            throws GeneralSecurityException {
        Cipher cipher = OF_THREAD.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.hash().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance(ALGORITHM);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has AES-GCM", missing);
        }
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "***";
    }
}
