using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Reads a member of a value without an operation that does it.</summary>
internal static class MemberReading
{
    /// <summary>The value of a member of a value; unknown where a getter computes it anew.</summary>
    public static Value Of(Evaluation evaluation, Value root, ISymbol member) =>
        Members.Of(evaluation, root is AnswerValue { Identity: { } identity } ? identity : root, member, () => UnknownValue.Instance);

    /// <summary>The value of the member of that name.</summary>
    public static Value Of(Evaluation evaluation, Value root, ITypeSymbol type, string name) =>
        type.GetMembers(name).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol) is { } member ? Of(evaluation, root, member) : UnknownValue.Instance;

    /// <summary>The name under which a composite knows a member: the elements of a tuple have one each, whatever they are called.</summary>
    public static string NameOf(ISymbol member) => member is IFieldSymbol { CorrespondingTupleField: { } element } ? element.Name : member.Name;
}
