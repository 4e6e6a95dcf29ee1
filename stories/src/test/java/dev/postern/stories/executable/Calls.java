package dev.postern.stories.executable;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the calls of a method out of its byte code. */
final class Calls {
    private final ClassModel type;
    private final MethodModel method;
    private final CodeAttribute code;
    private final List<Call> found = new ArrayList<>();
    private final Set<Label> targets;
    private int line;
    private int at;
    private Argument top = new Argument.Unseen();

    private Calls(ClassModel type, MethodModel method, CodeAttribute code) {
        this.type = type;
        this.method = method;
        this.code = code;
        this.targets = code.elementStream()
                .filter(BranchInstruction.class::isInstance)
                .map(branch -> ((BranchInstruction) branch).target())
                .collect(Collectors.toSet());
    }

    /** Every call of every method, lambdas too. */
    static Stream<Call> of(ClassModel type) {
        return type.methods().stream()
                .flatMap(method -> method.code().stream()
                        .filter(CodeAttribute.class::isInstance)
                        .map(CodeAttribute.class::cast)
                        .flatMap(code -> new Calls(type, method, code).read().stream()));
    }

    private List<Call> read() {
        for (CodeElement element : code) {
            switch (element) {
                case LineNumber number -> line = number.line();
                // What is on top there was left in one of several places.
                case LabelTarget label when targets.contains(label.label()) -> top = new Argument.Unseen();
                case Instruction instruction -> {
                    note(instruction);
                    // javac puts what is given last right before the call.
                    top = left(instruction);
                    at += instruction.sizeInBytes();
                }
                default -> {}
            }
        }
        return found;
    }

    private void note(Instruction instruction) {
        String in = type.thisClass().asSymbol().displayName() + "."
                + method.methodName().stringValue();
        String place = "%s (line %d)".formatted(in, line);
        switch (instruction) {
            case InvokeInstruction call ->
                found.add(new Call(
                        place, in, call.owner().asSymbol(), call.name().stringValue(), takesAnything(call), top));
            case FieldInstruction field ->
                found.add(new Call(
                        place, in, field.owner().asSymbol(), field.name().stringValue(), false, top));
            case InvokeDynamicInstruction dynamic ->
                dynamic.bootstrapArgs().stream()
                        .flatMap(Calls::reference)
                        .map(target -> Call.reference(place, in, target.owner(), target.methodName()))
                        .forEach(found::add);
            default -> {}
        }
    }

    private static Stream<DirectMethodHandleDesc> reference(ConstantDesc argument) {
        return argument instanceof DirectMethodHandleDesc handle ? Stream.of(handle) : Stream.empty();
    }

    private Argument left(Instruction instruction) {
        return switch (instruction) {
            case ConstantInstruction constant -> constant(constant.constantValue());
            case LoadInstruction load ->
                variable(load).<Argument>map(Argument.Value::new).orElseGet(Argument.Unseen::new);
            case FieldInstruction field -> new Argument.Value(field.typeSymbol());
            case InvokeInstruction call -> new Argument.Value(result(call));
            case InvokeDynamicInstruction dynamic ->
                new Argument.Value(dynamic.typeSymbol().returnType());
            case TypeCheckInstruction check -> new Argument.Value(check.type().asSymbol());
            default -> new Argument.Unseen();
        };
    }

    private static boolean takesAnything(InvokeInstruction call) {
        List<ClassDesc> parameters = call.typeSymbol().parameterList();
        return !parameters.isEmpty() && parameters.getLast().equals(ConstantDescs.CD_Object);
    }

    private static Argument constant(@Nullable ConstantDesc value) {
        return switch (value) {
            case ClassDesc named -> new Argument.Named(named);
            case String text -> new Argument.Text(text);
            case null, default -> new Argument.Unseen();
        };
    }

    private static ClassDesc result(InvokeInstruction call) {
        return call.name().equalsString("<init>")
                ? call.owner().asSymbol()
                : call.typeSymbol().returnType();
    }

    private Optional<ClassDesc> variable(LoadInstruction load) {
        return code.elementStream()
                .filter(LocalVariable.class::isInstance)
                .map(LocalVariable.class::cast)
                .filter(variable -> variable.slot() == load.slot())
                .filter(variable ->
                        code.labelToBci(variable.startScope()) <= at && at < code.labelToBci(variable.endScope()))
                .map(LocalVariable::typeSymbol)
                .findFirst();
    }
}
