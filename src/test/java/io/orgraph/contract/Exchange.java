package io.orgraph.contract;

import io.orgraph.testkit.ReceivedRequest;
import io.orgraph.testkit.ScriptedResponse;

/** A request, and what was answered. */
record Exchange(ReceivedRequest asked, ScriptedResponse answered) {}
