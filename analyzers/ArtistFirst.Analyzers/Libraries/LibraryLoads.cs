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
        NameOf(method) is var name && Names.Contains(name) && TypesOf(method).Any(type => Members.TryGetValue(TypeNames.Full(type), out HashSet<string>? names) && names.Contains(name))
        && RecordingOf(method) is { } recording
            ? new LoadContract(LoadOrigin.Library, recording, use: null, fixedUse: null, isDerived: true)
            : null;

    /// <summary>The name of a member as tables have it: that of a property for its setter.</summary>
    public static string NameOf(IMethodSymbol method) => method.MethodKind == MethodKind.PropertySet ? method.AssociatedSymbol!.Name : method.Name;

    /// <summary>Whether a constructed generic method loads audio: it loads other things too.</summary>
    public static bool IsMeant(IMethodSymbol method) =>
        method.TypeArguments.IsEmpty ? !KnownLoads.GenericAlone.Contains(TypeNames.Full(method.ContainingType)) : method.TypeArguments.Any(IsAudio);

    /// <summary>The first parameter that can hold audio or name it, and is said to; or the first that can.</summary>
    public static ValuePath? RecordingOf(IMethodSymbol method)
    {
        if (KnownLoads.Holders.Contains(TypeNames.Full(method.ContainingType)))
        {
            return new ValuePath(method.IsStatic ? 0 : ValuePath.Receiver);
        }

        // What a callback hands over was loaded elsewhere, or came from a microphone.
        if (method.Parameters.Any(static parameter => parameter.Type.Name.StartsWith("StreamProcedure", StringComparison.Ordinal)))
        {
            return null;
        }

        IParameterSymbol[] holders = [.. method.Parameters.Where(parameter => HoldsAudio(parameter.Type) || (method.IsGenericMethod && parameter.Type.SpecialType == SpecialType.System_Object))];
        return (holders.FirstOrDefault(static holder => holder.Name.IndexOf("audio", StringComparison.OrdinalIgnoreCase) >= 0) ?? holders.FirstOrDefault()) is { } recording
            ? new ValuePath(recording.Ordinal)
            : null;
    }

    /// <summary>Whether a library is given no file, as its tests do. A loader of the team's own may take that for all files.</summary>
    public static bool IsNothing(LoadSite site, Value recording) => site.Contract.Origin == LoadOrigin.Library && recording is ConstantValue { Content: null or "" };

    /// <summary>The types that a member may be known by: its own, and where what it overrides or implements was declared.</summary>
    private static IEnumerable<INamedTypeSymbol> TypesOf(IMethodSymbol method)
    {
        for (IMethodSymbol? declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (declared.ContainingType is { } type)
            {
                yield return type;
            }
        }

        if (method is { IsStatic: false, MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, ContainingType: { } implementing })
        {
            foreach (INamedTypeSymbol implemented in implementing.AllInterfaces)
            {
                yield return implemented;
            }
        }
    }

    private static bool IsAudio(ITypeSymbol type)
    {
        for (ITypeSymbol? asked = type; asked is not null; asked = asked.BaseType)
        {
            if (KnownLoads.AudioTypes.Contains(TypeNames.Full(asked)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsAudio(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_IntPtr } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_Single or SpecialType.System_String } => true,
        INamedTypeSymbol { Name: "Stream" or "FileStream" or "Uri" or "FileInfo" or "ReadOnlyMemory" or "ReadOnlySpan" or "IPipeSource" } => true,
        INamedTypeSymbol { Name: "FileProcedures" or "BinaryData" or "MediaInput" or "StorageFile" or "IStorageFile" or "IRandomAccessStream" or "NSUrl" or "NSData" or "FileDescriptor" or "AssetFileDescriptor" } => true,
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
