using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Whether what was checked names the very recording that a claim is about: the value itself, an object's own member or the object that it is a
/// member of, or the same name in another form. A part of a name is another name, and so is text that is put together.
/// </summary>
internal static class Sameness
{
    private const int MaximumSteps = 8;

    private static readonly HashSet<string> OtherForms = new(StringComparer.Ordinal)
    {
        "Parse", "TryParse", "ToString", "Trim", "TrimStart", "TrimEnd", "ToUpper", "ToUpperInvariant", "ToLower", "ToLowerInvariant", "Normalize", "op_Implicit", "op_Explicit", "AsSpan", "or default",
    };

    public static bool Is(Value asked, Value recording) => Leads(asked, recording, MaximumSteps) || (recording is MemberValue member && member.IsWithin(asked));

    private static bool Leads(Value asked, Value recording, int steps)
    {
        if (ReferenceEquals(asked, recording))
        {
            return true;
        }

        if (steps == 0)
        {
            return false;
        }

        return asked switch
        {
            MemberValue { Index: null, Member: { ContainingType: { SpecialType: not SpecialType.System_String } } } member => Leads(member.Root, recording, steps - 1),
            PureValue pure when OtherForms.Contains(pure.Operation.ToString()) => pure.Parts.Any(part => Leads(part, recording, steps - 1)),
            CompositeValue { Definition: null, Source: null, Members: [var only] } => Leads(only.Value, recording, steps - 1),
            _ => false,
        };
    }
}
