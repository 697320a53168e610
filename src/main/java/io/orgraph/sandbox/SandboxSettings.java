package io.orgraph.sandbox;

import java.time.Duration;

/**
 * The settings of a sandbox; two sandboxes with equal seed and sizes have the same company.
 *
 * <p>The message of a refused value begins with the name of its component.
 *
 * @param port the port on loopback; 0 takes any free port
 * @param seed what every name, id and date is drawn from
 * @param workspaces how many workspaces the company has
 * @param people how many people the company has
 * @param latency how long every response is held back
 */
public record SandboxSettings(int port, long seed, int workspaces, int people, Duration latency) {
    private static final int MOST_WORKSPACES = 10_000;
    private static final int FEWEST_PEOPLE = 8;
    private static final int MOST_PEOPLE = 100_000;
    private static final Duration LONGEST_LATENCY = Duration.ofMinutes(5);

    /** Refuses an invalid port, sizes out of range and a latency that is negative or endless. */
    public SandboxSettings {
        within("port", port, 0, 65_535);
        within("workspaces", workspaces, 0, MOST_WORKSPACES);
        within("people", people, FEWEST_PEOPLE, MOST_PEOPLE);
        if (latency.isNegative() || latency.compareTo(LONGEST_LATENCY) > 0) {
            throw new IllegalArgumentException("latency: it is 0s to " + LONGEST_LATENCY.toMinutes() + "m");
        }
    }

    /** Port 8081, a small company that is the same on every start, no latency. */
    public static SandboxSettings defaults() {
        return new SandboxSettings(8081, 20_260_101L, 12, 60, Duration.ZERO);
    }

    /** The same sandbox at another port; 0 takes any free one. */
    public SandboxSettings withPort(int newPort) {
        return new SandboxSettings(newPort, seed, workspaces, people, latency);
    }

    /** The same sandbox with other names, ids and dates. */
    public SandboxSettings withSeed(long newSeed) {
        return new SandboxSettings(port, newSeed, workspaces, people, latency);
    }

    /** The same sandbox with a larger or smaller company. */
    public SandboxSettings withSizes(int newWorkspaces, int newPeople) {
        return new SandboxSettings(port, seed, newWorkspaces, newPeople, latency);
    }

    /** The same sandbox, slower or faster. */
    public SandboxSettings withLatency(Duration newLatency) {
        return new SandboxSettings(port, seed, workspaces, people, newLatency);
    }

    private static void within(String component, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(component + ": it is " + least + " to " + most);
        }
    }
}
