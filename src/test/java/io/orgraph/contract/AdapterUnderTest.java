package io.orgraph.contract;

import io.orgraph.model.SourceName;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.source.Adapter;
import io.orgraph.source.Port;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** An adapter as the contracts need to know it: how to make one, what opens its source, and what is peculiar to it. */
interface AdapterUnderTest {
    SourceName SOURCE = new SourceName("somewhere");

    /** What it is called in the names of tests. */
    String name();

    /** Where its recorded answers are, below {@code src/test/resources/contract}. */
    String folder();

    Class<? extends Adapter> type();

    Adapter at(URI url, Wiring wiring);

    /** How it differs from a source of its kind as delivered, as settings of the source. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** Where the sandbox simulates its source. */
    URI in(Sandbox sandbox);

    /** What its source, in the sandbox and as recorded, lets in. */
    TestCredential pass();

    /** Of the same form, and known to nobody. */
    TestCredential unknownPass();

    /** The ports that it is asked through: by default all that the adapter implements. */
    default boolean isAskedThrough(Class<? extends Port> port) {
        return port.isAssignableFrom(type());
    }

    /** Whether the adapter knows the answer without asking its source. */
    default boolean answersItself(Class<? extends Port> port) {
        return false;
    }

    /** Whether asking for what is not there can be told from asking for what is. */
    default boolean noticesAbsence(Class<? extends Port> port) {
        return true;
    }

    /** Whether workspaces can be picked by a whole name, and in no other way. */
    default boolean picksByWholeNamesOnly() {
        return false;
    }

    /** The fields whose words may grow by new ones, and what of an answer each decides. */
    Map<String, Set<String>> words();

    /** The fields whose objects are maps of values, so that a field more is a value more. */
    default Set<String> maps() {
        return Set.of();
    }
}
