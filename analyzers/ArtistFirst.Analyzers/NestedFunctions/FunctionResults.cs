using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// What calls of nested functions yielded when they were last followed: from the same state a function leads to the same end, so that a block which is run again, for whoever watches at the
/// latest, need not run the functions that it calls.
/// </summary>
internal sealed class FunctionResults
{
    private readonly Dictionary<Place, (FlowState Entry, FunctionResult Result)> _known = [];

    /// <summary>What the call yielded, if it was followed from this very state before.</summary>
    public FunctionResult? Find(FunctionBody body, IOperation call, int depth, FlowState entry) =>
        _known.TryGetValue(new Place(body, call, depth), out (FlowState Entry, FunctionResult Result) known) && known.Entry.IsSame(entry) ? known.Result : null;

    public void Keep(FunctionBody body, IOperation call, int depth, FlowState entry, FunctionResult result) => _known[new Place(body, call, depth)] = (entry, result);

    /// <summary>A call of a function, and how deep inside of others it is followed.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Place(FunctionBody body, IOperation call, int depth) : IEquatable<Place>
    {
        private readonly FunctionBody _body = body;
        private readonly IOperation _call = call;
        private readonly int _depth = depth;

        public bool Equals(Place other) => ReferenceEquals(_call, other._call) && ReferenceEquals(_body, other._body) && _depth == other._depth;

        public override bool Equals(object? obj) => obj is Place other && Equals(other);

        public override int GetHashCode() => unchecked((((_call.GetHashCode() * 31) + _body.GetHashCode()) * 31) + _depth);
    }
}
