using System.Numerics;

namespace ArtistFirst;

/// <summary>An identifier that is a struct and has an order; its default value means "none".</summary>
/// <typeparam name="TSelf">The identifier.</typeparam>
internal interface IIdentifierValue<TSelf> : IIdentifier<TSelf>, IComparable<TSelf>, IComparable, IComparisonOperators<TSelf, TSelf, bool>
    where TSelf : struct, IIdentifierValue<TSelf>
{
    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        TSelf other => CompareTo(other),
        _ => throw new ArgumentException($"Expected {typeof(TSelf)}; what came is {obj.GetType()}.", nameof(obj)),
    };
}
