namespace ArtistFirst.C2pa;

/// <summary>What an ingredient is to the asset (C2PA 2.2 §18.15.3).</summary>
public enum IngredientRelationship
{
    /// <summary>Nothing: no ingredient has it.</summary>
    None = 0,

    /// <summary>The asset is an edited version of it. There is at most one.</summary>
    ParentOf = 1,

    /// <summary>It is heard in the asset.</summary>
    ComponentOf = 2,

    /// <summary>It went into the process that made the asset: a reference, a prompt, training material.</summary>
    InputTo = 3,
}
