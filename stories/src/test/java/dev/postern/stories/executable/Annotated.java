package dev.postern.stories.executable;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attribute;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleParameterAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.util.Collection;
import java.util.stream.Stream;

/** The annotations of something in a class file. */
final class Annotated {
    private Annotated() {}

    static Stream<Annotation> by(AttributedElement element) {
        return element.attributes().stream().flatMap(Annotated::in);
    }

    static boolean is(AttributedElement element, String annotation) {
        return by(element).anyMatch(each -> each.classSymbol().equals(ClassDesc.of(annotation)));
    }

    /** Those of a class, its fields, methods, parameters and record components. */
    static Stream<Annotation> anywhereIn(ClassModel type) {
        Stream<AttributedElement> components = type.attributes().stream()
                .filter(RecordAttribute.class::isInstance)
                .map(RecordAttribute.class::cast)
                .flatMap(record -> record.components().stream());
        return Stream.of(Stream.of(type), type.fields().stream(), type.methods().stream(), components)
                .flatMap(elements -> elements)
                .flatMap(Annotated::by);
    }

    /** The classes that an annotation names, with or without a class literal. */
    static Stream<ClassDesc> classesIn(Annotation annotation) {
        return annotation.elements().stream().map(AnnotationElement::value).flatMap(Annotated::classesIn);
    }

    private static Stream<Annotation> in(Attribute<?> attribute) {
        return switch (attribute) {
            case RuntimeVisibleAnnotationsAttribute visible -> visible.annotations().stream();
            case RuntimeInvisibleAnnotationsAttribute invisible -> invisible.annotations().stream();
            case RuntimeVisibleParameterAnnotationsAttribute parameters ->
                parameters.parameterAnnotations().stream().flatMap(Collection::stream);
            default -> Stream.empty();
        };
    }

    static Stream<ClassDesc> classesIn(AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfClass named -> Stream.of(named.classSymbol());
            case AnnotationValue.OfArray array -> array.values().stream().flatMap(Annotated::classesIn);
            case AnnotationValue.OfAnnotation nested -> classesIn(nested.annotation());
            default -> Stream.empty();
        };
    }
}
