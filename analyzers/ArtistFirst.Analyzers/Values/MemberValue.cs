using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// A field, property or element of another value: <c>track.Id</c>, <c>tracks[0]</c>. What can change has a definition of its own, which
/// ends with every assignment and every call that may have changed it.
/// </summary>
/// <param name="root">The object.</param>
/// <param name="member">The field or property; null for an element.</param>
/// <param name="index">The index of an element; null for a member.</param>
/// <param name="definition">The definition of a member that can change; null for one that cannot.</param>
/// <param name="mentions">The definitions of root and index, and its own.</param>
internal sealed class MemberValue(Value root, ISymbol? member, Value? index, int? definition, DefinitionSet mentions) : Value(mentions)
{
    public Value Root { get; } = root;

    public ISymbol? Member { get; } = member;

    public Value? Index { get; } = index;

    public int? Definition { get; } = definition;

    public override IReadOnlyList<Value> Parts { get; } = index is null ? [root] : [root, index];

    /// <summary>Whether it belongs, however deep, to the object.</summary>
    public bool IsWithin(Value owner)
    {
        for (Value? value = this; value is MemberValue member; value = member.Root)
        {
            if (ReferenceEquals(member.Root, owner))
            {
                return true;
            }
        }

        return false;
    }

    protected override Value? Owner => Index is null ? Root : null;

    // What is computed may take one thing apart: the words of a text.
    protected override bool IsBeginning => Index is not null && Root is SymbolValue or MemberValue;

    public override string ToString()
    {
        string name = Index is null ? $".{Member?.Name}" : $"[{Index}]";
        return Root is SymbolValue { IsThis: true } ? name.TrimStart('.') : $"{Root}{name}";
    }
}
