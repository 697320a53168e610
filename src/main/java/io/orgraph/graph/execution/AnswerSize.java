package io.orgraph.graph.execution;

import io.orgraph.graph.operation.ResponseObject;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The size of a response: its characters, and its actual cost by the weights of the estimate, object by object and
 * value by value. A long text costs a little more than a short one.
 */
public final class AnswerSize {
    /** The number of characters of one text that weigh as much as another value. */
    private static final int LONG_TEXT = 100;

    private long characters;
    private long tenths;

    private AnswerSize() {}

    public static AnswerSize of(@Nullable Object data) {
        AnswerSize size = new AnswerSize();
        if (data instanceof Map<?, ?> members) {
            size.addMembers(members);
        }
        return size;
    }

    /** The characters of all names and texts. */
    long characters() {
        return characters;
    }

    /** The cost of its content, without the calls. */
    long cost() {
        return CostWeights.whole(tenths);
    }

    private void add(@Nullable Object value) {
        if (value instanceof ResponseObject object) {
            tenths += CostWeights.OBJECT;
            addMembers(object);
        } else if (value instanceof Map<?, ?> members) {
            tenths += CostWeights.OBJECT;
            addMembers(members);
        } else if (value instanceof Collection<?> items) {
            for (Object item : items) {
                add(item);
            }
        } else {
            tenths += CostWeights.VALUE;
            if (value instanceof String text) {
                characters += text.length();
                tenths += text.length() / LONG_TEXT;
            }
        }
    }

    private void addMembers(Map<?, ?> members) {
        for (Map.Entry<?, ?> member : members.entrySet()) {
            add(String.valueOf(member.getKey()), member.getValue());
        }
    }

    private void addMembers(ResponseObject object) {
        for (int i = 0; i < object.size(); i++) {
            add(object.nameAt(i), object.valueAt(i));
        }
    }

    private void add(String name, @Nullable Object value) {
        characters += name.length();
        tenths += CostWeights.ofName(name.length());
        add(value);
    }
}
