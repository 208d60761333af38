using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Contracts of members that a project lists in its additional files, because it cannot put attributes on them.</summary>
internal static class ListedContracts
{
    public static CheckContract? Check(Settings settings, IMethodSymbol method) =>
        Find(settings.Checks, method) is { } listed && RecordingOf(listed, method) is { } recording
            ? new CheckContract(AttributeContracts.FormOf(method), recording, PathOf(listed.Use, method), fixedUse: null, listed.IsDerived)
            : null;

    public static LoadContract? Load(Settings settings, IMethodSymbol method) =>
        Find(settings.Loads, method) is { } listed
            ? new LoadContract(LoadOrigin.Declared, RecordingOf(listed, method), PathOf(listed.Use, method), fixedUse: null, listed.IsDerived)
            : null;

    private static ListedMember? Find(IReadOnlyDictionary<string, ListedMember> listed, IMethodSymbol method)
    {
        if (listed.Count == 0)
        {
            return null;
        }

        return Find(listed, method.GetDocumentationCommentId()) ?? Find(listed, method.AssociatedSymbol?.GetDocumentationCommentId());
    }

    private static ListedMember? Find(IReadOnlyDictionary<string, ListedMember> listed, string? id) =>
        id is not null && listed.TryGetValue(id, out ListedMember? member) ? member : null;

    private static ValuePath? RecordingOf(ListedMember listed, IMethodSymbol method) =>
        PathOf(listed.Recording, method) ?? LibraryLoads.RecordingOf(method) ?? PathOf("0", method);

    private static ValuePath? PathOf(string? text, IMethodSymbol method)
    {
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, out int position))
        {
            return position >= 0 && position < method.Parameters.Length ? new ValuePath(position) : null;
        }

        return ValuePath.Parse(text, method);
    }
}
