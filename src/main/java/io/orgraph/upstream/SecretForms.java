package io.orgraph.upstream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The encodings of a secret that anyone can undo: plain, hex, Base64, shifted by 13 letters, each of them also
 * reversed, in any case, with other characters between its own. Percent-encoding is hex between other characters. A
 * part too long to match by chance counts as the secret; of a short secret, all of it.
 */
record SecretForms(List<String> forms) {
    /** The shortest part that counts. A word that both contain by chance, such as {@code session_}, is shorter. */
    private static final int TELLING = 10;

    /** The largest distance between two characters of the secret with other characters between them. */
    private static final int WIDEST_SPACING = 4;

    static SecretForms of(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        List<String> written = new ArrayList<>(List.of(secret, HexFormat.of().formatHex(bytes), shifted(secret)));
        // Base64 encodes three bytes at once: what stands before the secret decides which of three encodings it has.
        IntStream.range(0, Math.min(3, bytes.length)).forEach(from -> written.add(base64(bytes, from)));
        return new SecretForms(written.stream()
                .map(SecretForms::bare)
                .filter(form -> !form.isEmpty())
                .flatMap(form -> Stream.of(form, backwards(form)))
                .distinct()
                .toList());
    }

    boolean areIn(String text) {
        String bare = bare(text);
        return forms.stream().anyMatch(form -> isWithin(form, bare))
                || IntStream.rangeClosed(2, WIDEST_SPACING)
                        .boxed()
                        .flatMap(step -> IntStream.range(0, step).mapToObj(from -> everyNth(bare, from, step)))
                        .anyMatch(thinned -> forms.stream().anyMatch(form -> repeats(form, thinned)));
    }

    private static boolean isWithin(String form, String text) {
        return repeats(form, text) || (form.length() >= TELLING && isScattered(form, text));
    }

    /** Whether both have that many characters in a row in common, or the text contains all of a shorter form. */
    private static boolean repeats(String form, String text) {
        if (form.length() < TELLING) {
            return text.contains(form);
        }
        return IntStream.rangeClosed(0, text.length() - TELLING)
                .anyMatch(from -> form.contains(text.substring(from, from + TELLING)));
    }

    /** Whether all of its characters are there, in their order, whatever stands between them. */
    private static boolean isScattered(String form, String text) {
        int found = 0;
        for (int at = 0; at < text.length() && found < form.length(); at++) {
            found += text.charAt(at) == form.charAt(found) ? 1 : 0;
        }
        return found == form.length();
    }

    private static String everyNth(String text, int from, int step) {
        StringBuilder thinned = new StringBuilder();
        for (int at = from; at < text.length(); at += step) {
            thinned.append(text.charAt(at));
        }
        return thinned.toString();
    }

    /** The letters and digits of the text, in one case. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.chars().filter(SecretForms::isLetterOrDigit).forEach(character -> bare.append((char) character));
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isLetterOrDigit(int character) {
        return (character >= '0' && character <= '9') || isLetter(character);
    }

    private static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static String base64(byte[] bytes, int from) {
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String shifted(String text) {
        StringBuilder shifted = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .chars()
                .forEach(letter -> shifted.append((char) (isLetter(letter) ? 'a' + (letter - 'a' + 13) % 26 : letter)));
        return shifted.toString();
    }
}
