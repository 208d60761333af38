using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// A set of territories, in 32 bytes. The world is more than all territories that have a code today: a set that began as the world and lost some goes on
/// holding those to come, one that lists territories never does. The default value is the empty set.
/// </summary>
[JsonConverter(typeof(TerritorySetJsonConverter))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct TerritorySet
{
    // Bit n of the 256 is the territory with index n; bit 0, which no territory has, is the rest of the world.
    private readonly ulong _bits0;
    private readonly ulong _bits1;
    private readonly ulong _bits2;
    private readonly ulong _bits3;

    private TerritorySet(ulong bits0, ulong bits1, ulong bits2, ulong bits3)
    {
        _bits0 = bits0;
        _bits1 = bits1;
        _bits2 = bits2;
        _bits3 = bits3;
    }

    /// <summary>No territory: the default value.</summary>
    public static TerritorySet Empty => default;

    /// <summary>Every territory, also those that will get a code one day.</summary>
    public static TerritorySet Worldwide
        => new(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue >> (255 - TerritoryCodes.Count));

    /// <summary>Whether no territory is in the set.</summary>
    public bool IsEmpty => this == Empty;

    /// <summary>Whether every territory is in the set, also those that will get a code one day.</summary>
    public bool IsWorldwide => this == Worldwide;

    /// <summary>Whether territories that have no code yet are in the set: it is the world, or the world without some.</summary>
    public bool HasRestOfWorld => (_bits0 & 1) != 0;

    /// <summary>How many territories with a code are in the set, 0 to 250.</summary>
    public int Count => BitOperations.PopCount(_bits0 & ~1UL) + BitOperations.PopCount(_bits1) + BitOperations.PopCount(_bits2) + BitOperations.PopCount(_bits3);

    /// <summary>What is in the world and not in this set.</summary>
    public TerritorySet Complement => Worldwide.Except(this);

    /// <summary>The set of these territories.</summary>
    /// <param name="territories">Any number, in any order; <see cref="Territory.Worldwide"/> gives the world.</param>
    /// <exception cref="ArgumentException">One of them is the default value.</exception>
    public static TerritorySet Of(params ReadOnlySpan<Territory> territories)
    {
        TerritorySet set = Empty;
        foreach (Territory territory in territories)
        {
            set = set.Union(Single(territory));
        }

        return set;
    }

    /// <summary>Reads codes with spaces or commas between them: <c>SE NO</c>, <c>*</c> for the world, <c>* -DE -FR</c> for the world without some.</summary>
    /// <param name="text">The text, at most 2048 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no list of territories; the message says which part is not.</exception>
    public static TerritorySet Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TerritoryListText.TryRead(text, out TerritorySet set, out string? wrong) ? set : throw new FormatException(wrong);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out TerritorySet)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out TerritorySet territories) => TryParse(text.AsSpan(), out territories);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="territories">What was read; the empty set where the answer is no.</param>
    /// <returns>Whether the text is a list of territories.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out TerritorySet territories) => TerritoryListText.TryRead(text, out territories, out _);

    /// <summary>Whether the territory is in the set. <see cref="Territory.Worldwide"/> is in the world alone, the default value in no set.</summary>
    /// <param name="territory">The territory.</param>
    public bool Contains(Territory territory)
    {
        if (territory.IsWorldwide)
        {
            return IsWorldwide;
        }

        ulong bits = (territory.Index >> 6) switch
        {
            0 => _bits0 & ~1UL,
            1 => _bits1,
            2 => _bits2,
            _ => _bits3,
        };
        return ((bits >> (territory.Index & 63)) & 1) != 0;
    }

    /// <summary>What is in this set or the other.</summary>
    /// <param name="other">The other set.</param>
    public TerritorySet Union(TerritorySet other)
        => new(_bits0 | other._bits0, _bits1 | other._bits1, _bits2 | other._bits2, _bits3 | other._bits3);

    /// <summary>What is in both sets.</summary>
    /// <param name="other">The other set.</param>
    public TerritorySet Intersect(TerritorySet other)
        => new(_bits0 & other._bits0, _bits1 & other._bits1, _bits2 & other._bits2, _bits3 & other._bits3);

    /// <summary>What is in this set and not in the other.</summary>
    /// <param name="other">The other set.</param>
    public TerritorySet Except(TerritorySet other)
        => new(_bits0 & ~other._bits0, _bits1 & ~other._bits1, _bits2 & ~other._bits2, _bits3 & ~other._bits3);

    /// <summary>Whether all of this set is in the other. The empty set is in every set.</summary>
    /// <param name="other">The other set.</param>
    public bool IsSubsetOf(TerritorySet other) => Except(other).IsEmpty;

    /// <summary>Whether the sets have anything in common.</summary>
    /// <param name="other">The other set.</param>
    public bool Overlaps(TerritorySet other) => !Intersect(other).IsEmpty;

    /// <summary>The territories with a code, in alphabetical order, without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The codes in alphabetical order, <c>DE FR</c>; <c>*</c> for the world, <c>* -DE -FR</c> for the world without some; empty for the empty set.</summary>
    public override string ToString() => TerritoryListText.Write(this);

    private static TerritorySet Single(Territory territory)
    {
        if (territory.IsEmpty)
        {
            throw new ArgumentException("Expected a territory; what came is the default value, which is nowhere.", nameof(territory));
        }

        if (territory.IsWorldwide)
        {
            return Worldwide;
        }

        ulong bit = 1UL << (territory.Index & 63);
        return (territory.Index >> 6) switch
        {
            0 => new(bit, 0, 0, 0),
            1 => new(0, bit, 0, 0),
            2 => new(0, 0, bit, 0),
            _ => new(0, 0, 0, bit),
        };
    }

    /// <summary>Goes through the territories of a set.</summary>
    [StructLayout(LayoutKind.Auto)]
    public struct Enumerator
    {
        private readonly TerritorySet _set;
        private byte _index;

        internal Enumerator(TerritorySet set) => _set = set;

        /// <summary>The territory reached.</summary>
        public readonly Territory Current => new(_index);

        /// <summary>Goes to the next territory.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            while (_index < TerritoryCodes.Count)
            {
                _index++;
                if (_set.Contains(Current))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
