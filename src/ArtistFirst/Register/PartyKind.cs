namespace ArtistFirst;

/// <summary>What a party is. The default value is <see cref="Unknown"/>, which nobody can register.</summary>
public enum PartyKind : byte
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>A human being. Only a person has a voice.</summary>
    Person = 1,

    /// <summary>An ensemble that decides as one: a band, a duo, an orchestra.</summary>
    Group = 2,

    /// <summary>A label, publisher, society, estate or company.</summary>
    Organization = 3,
}
