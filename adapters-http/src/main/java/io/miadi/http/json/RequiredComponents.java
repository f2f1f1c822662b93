package io.miadi.http.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** A record's component must be present and not null unless its type says {@code @Nullable}: what the compiler believes holds. */
final class RequiredComponents extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    private static final JsonSetter.Value REQUIRED = JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
    private static final JsonSetter.Value OPTIONAL = JsonSetter.Value.construct(Nulls.SET, Nulls.FAIL);

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (annotated instanceof AnnotatedMember member
                && member.getDeclaringClass().isRecord()) {
            RecordComponent component = component(member);
            if (component != null) {
                return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? OPTIONAL : REQUIRED;
            }
        }
        return super.findSetterInfo(annotated);
    }

    private static @Nullable RecordComponent component(AnnotatedMember member) {
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        if (member instanceof AnnotatedParameter parameter) {
            return parameter.getIndex() < components.length ? components[parameter.getIndex()] : null;
        }
        if (member instanceof AnnotatedField field) {
            for (RecordComponent component : components) {
                if (component.getName().equals(field.getName())) {
                    return component;
                }
            }
        }
        return null;
    }
}
