using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// The members of known audio libraries that load audio. Known by type and name, whatever the overload, as long as it is given a file, a
/// stream, an address or bytes: overloads come and go with versions.
/// </summary>
internal static class LibraryLoads
{
    private static readonly Dictionary<string, HashSet<string>> Members = Read(KnownLoads.Members);

    // Asked first: what a type is called in full takes time to put together.
    private static readonly HashSet<string> Names = new(Members.SelectMany(type => type.Value), StringComparer.Ordinal);

    public static LoadContract? Of(IMethodSymbol method) =>
        NameOf(method) is var name && Names.Contains(name) && method.ContainingType is { } type && Members.TryGetValue(TypeNames.Full(type), out HashSet<string>? names)
        && names.Contains(name)
        && RecordingOf(method) is { } recording
            ? new LoadContract(LoadOrigin.Library, recording, use: null, fixedUse: null, isDerived: true)
            : null;

    /// <summary>The name of a member as tables have it: that of a property for its setter.</summary>
    public static string NameOf(IMethodSymbol method) => method.MethodKind == MethodKind.PropertySet ? method.AssociatedSymbol!.Name : method.Name;

    /// <summary>Whether a constructed generic method loads audio: it loads other things too.</summary>
    public static bool IsMeant(IMethodSymbol method) =>
        method.TypeArguments.IsEmpty || method.TypeArguments.Any(argument => KnownLoads.AudioTypes.Contains(TypeNames.Full(argument)));

    /// <summary>The first parameter that can hold audio or name it.</summary>
    public static ValuePath? RecordingOf(IMethodSymbol method)
    {
        if (KnownLoads.Holders.Contains(TypeNames.Full(method.ContainingType)))
        {
            return new ValuePath(method.IsStatic ? 0 : ValuePath.Receiver);
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (HoldsAudio(parameter.Type))
            {
                return new ValuePath(parameter.Ordinal);
            }
        }

        return null;
    }

    private static bool HoldsAudio(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Single or SpecialType.System_String } => true,
        INamedTypeSymbol { Name: "Stream" or "FileStream" or "Uri" or "FileInfo" or "ReadOnlyMemory" or "ReadOnlySpan" or "IPipeSource" } => true,
        _ => Sequences.ElementTypeOf(type)?.SpecialType == SpecialType.System_String,
    };

    /// <summary>A table of types and the names of their members, as lines.</summary>
    public static Dictionary<string, HashSet<string>> Read(IEnumerable<string> members)
    {
        Dictionary<string, HashSet<string>> read = new(StringComparer.Ordinal);
        foreach (string member in members)
        {
            int space = member.IndexOf(' ');
            read.Add(member.Substring(0, space), new HashSet<string>(member.Substring(space + 1).Split(' '), StringComparer.Ordinal));
        }

        return read;
    }
}
