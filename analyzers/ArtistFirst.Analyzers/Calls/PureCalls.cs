using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Methods whose result depends on their arguments alone: text, paths, the identifiers of the trade.</summary>
internal static class PureCalls
{
    private static readonly HashSet<string> PureTypes = new(StringComparer.Ordinal)
    {
        "System.String", "System.Uri", "System.IO.Path", "System.Guid", "System.Int32", "System.Int64", "System.Enum", "System.ValueTuple", "System.Convert",
        "ArtistFirst.Isrc", "ArtistFirst.Iswc", "ArtistFirst.Territory", "ArtistFirst.UseNames", "ArtistFirst.ModelVersion", "System.MemoryExtensions", "System.ReadOnlySpan",
    };

    private static readonly HashSet<string> Impure = new(StringComparer.Ordinal)
    {
        "NewGuid", "CreateVersion7", "GetRandomFileName", "GetTempFileName", "GetTempPath", "GetFullPath", "CopyTo",
    };

    public static Value? Invoke(Evaluation evaluation, Call call)
    {
        // What 'with' copies a record by: the same until a member is assigned.
        if (call.Method.Name is "<Clone>$" && call.Arguments.Receiver is { } record && !IsCopiedByOwnCode(call.Method.ContainingType))
        {
            return evaluation.Values.Composite(definition: null, record, []);
        }

        if (!call.Traits.IsPure || call.Method.ReturnsVoid || call.Arguments.All.Any(argument => argument.Traits.IsReference))
        {
            return null;
        }

        IReadOnlyList<Value> parts = call.Arguments.Values;
        return parts.Contains(UnknownValue.Instance) ? null : evaluation.Values.Pure(new SymbolKey(call.Method), parts);
    }

    /// <summary>Whether a record, or one that it derives from, says itself how it is copied.</summary>
    private static bool IsCopiedByOwnCode(INamedTypeSymbol? record)
    {
        for (; record is { IsRecord: true }; record = record.BaseType)
        {
            if (record.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && !constructor.DeclaringSyntaxReferences.IsEmpty
                && constructor.Parameters is [var copied] && SymbolEqualityComparer.Default.Equals(copied.Type.OriginalDefinition, record.OriginalDefinition)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What <c>TryParse</c> gives out: the same whenever it is given the same. Null for any other call.</summary>
    public static Value? Parsed(Evaluation evaluation, Call call)
    {
        if (!call.Traits.IsPure || call.Method.Name is not "TryParse")
        {
            return null;
        }

        Value[] parts = [.. call.Arguments.All.Where(argument => !argument.Traits.IsOut).Select(argument => argument.Value)];
        return parts.Contains(UnknownValue.Instance) ? null : evaluation.Values.Pure(new SymbolKey(call.Method), parts);
    }

    public static bool IsPure(IMethodSymbol method) =>
        method.ContainingType is { } type && PureTypes.Contains(TypeNames.Full(type)) && !Impure.Contains(method.Name);

    /// <summary>Whether the method leaves every object as it is.</summary>
    public static bool ChangesNothing(IMethodSymbol method) =>
        IsPure(method)
        || method.Name is "ToString" or "GetHashCode" or "Equals" or "GetType" or "GetEnumerator"
        || method.MethodKind is MethodKind.PropertyGet
        || method.ContainingType is { Name: "Enumerable" or "Console" or "ILogger" or "LoggerExtensions" or "ArgumentNullException" or "ArgumentException" or "TaskAsyncEnumerableExtensions" or "ReferenceEqualityComparer" }
        || (method.ContainingType is { Name: "Math" or "StringBuilder" or "File" or "Directory" or "Interlocked" } && IsFramework(method));

    public static bool IsFramework(IMethodSymbol method)
    {
        INamespaceSymbol? root = method.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            root = root.ContainingNamespace;
        }

        return root is { Name: "System" or "Microsoft" } && method.DeclaringSyntaxReferences.IsEmpty;
    }
}
