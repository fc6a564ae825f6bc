package dev.coffer.app;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every object that can be got at from some others by following fields, captured variables included. What is not reached cannot be called. */
final class Reach {
    /** Pixels, glyphs and style sheets: half a million objects that call nobody. */
    private static final Pattern DRAWING = Pattern.compile(
            "com\\.sun\\.(prism|glass|scenario|marlin|javafx\\.(css|sg|tk|text|font|geom|iio|scene\\.text))\\.|javafx\\.css\\."
                    + "|javafx\\.scene\\.(image|paint|text\\.Font|effect)|java\\.(time|lang\\.(ref|invoke|Thread|Module))|ch\\.qos|org\\.sqlite|sun\\.|jdk\\.");

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()
                            && field.trySetAccessible())
                    .toList();
        }
    };

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private Reach() {}

    static Reach from(Object... roots) {
        Reach reach = new Reach();
        for (Object root : roots) {
            reach.add(root);
        }
        while (!reach.open.isEmpty()) {
            reach.follow(reach.open.pop());
        }
        return reach;
    }

    <T> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Object each : seen) {
            if (type.isInstance(each)) {
                found.add(type.cast(each));
            }
        }
        return found;
    }

    int size() {
        return seen.size();
    }

    private void add(@Nullable Object value) {
        if (value != null
                && !(value instanceof String
                        || value instanceof Number
                        || value instanceof Enum
                        || value instanceof Class)
                && seen.add(value)) {
            open.push(value);
        }
    }

    private void follow(Object object) {
        switch (object) {
            case Optional<?> optional -> add(optional.orElse(null));
            case AtomicReference<?> reference -> add(reference.get());
            case CompletableFuture<?> future ->
                add(future.isDone() && !future.isCompletedExceptionally() ? future.join() : null);
            case Map<?, ?> map ->
                new ArrayList<Map.Entry<?, ?>>(map.entrySet()).forEach(entry -> {
                    add(entry.getKey());
                    add(entry.getValue());
                });
            case Collection<?> many -> Arrays.asList(many.toArray()).forEach(this::add);
            case Object[] many -> Arrays.asList(many).forEach(this::add);
            default -> fields(object);
        }
    }

    private void fields(Object object) {
        if (DRAWING.matcher(object.getClass().getName()).lookingAt()) {
            return;
        }
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : FIELDS.get(type)) {
                add(value(field, object));
            }
        }
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
